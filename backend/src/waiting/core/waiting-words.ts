import { wordsOfRow } from '../../history/core/row-words.js';
import type { MilestoneStatement } from '../../milestones/core/milestone.js';
import { spanOfStatement } from '../../milestones/core/statement-span.js';
import { passedClause } from '../../milestones/core/status-words.js';
import type { StandingFacts } from '../../record/core/as-of.js';
import { descriptionOf } from '../../record/core/facts.js';
import { rowById } from '../../record/core/look-in.js';
import { daysBetween } from '../../shared/calendar-date.js';
import { dateWords, onDateWords } from '../../shared/date-words.js';
import { inLanguage, inLanguageOrNull, type Language } from '../../shared/language.js';
import { daysWords } from '../../shared/slip-words.js';
import type { DueItem, NamedItem, VerdictItem, WaitingItem } from './waiting.js';

/** What waits, in a sentence that does not repeat the milestone's name: "31 January 2017 has passed and no new date has been stated for 92 days". */
export function waitingWords(facts: StandingFacts, item: WaitingItem, language: Language): string {
  switch (item.kind) {
    case 'MILESTONE_WITHOUT_DATE':
      return language === 'EN' ? 'No date was ever stated' : 'Non è mai stata dichiarata una data';
    case 'MILESTONE_REFUSED':
      return refusedWords(facts, item, language);
    case 'ACCEPTANCE_ASKED':
      return askedWords(facts, item, language) + contradicted(item.otherVersions, language);
    case 'NAMED':
      return namedWords(facts, item, language);
    default:
      return dueWords(facts, item, language) + contradicted(item.otherVersions, language);
  }
}

function dueWords(facts: StandingFacts, { kind, expected }: DueItem, language: Language): string {
  const english = language === 'EN';
  const { asOf } = facts;
  const silentFor = daysBetween(expected.statedLast, asOf);
  if (kind === 'MILESTONE_OVERDUE') {
    const since = silentFor === 0 ? '' : `${english ? ' for ' : ' da '}${daysWords(silentFor, language)}`;
    return capital(`${passedClause(expected, language)}${since}`);
  }
  const said = saidDate(expected, language);
  const isStale = silentFor >= descriptionOf(facts).staleDays;
  const silence = english
    ? `nothing stated for ${daysWords(silentFor, language)}`
    : `nessuna dichiarazione da ${daysWords(silentFor, language)}`;
  if (kind === 'MILESTONE_NOT_CONFIRMED') return `${said}; ${silence}`;
  const days = daysBetween(asOf, expected.dateLast);
  const due = english
    ? days === 0
      ? 'today'
      : `in ${daysWords(days, language)}`
    : days === 0
      ? 'oggi'
      : `tra ${daysWords(days, language)}`;
  return `${said}, ${due}${isStale ? `; ${silence}` : ''}`;
}

/** "Expected: 27 November 2026", "Promised: September 2016". */
function saidDate(statement: MilestoneStatement, language: Language): string {
  const date = dateWords(spanOfStatement(statement), statement.words, language);
  const isPromise = statement.kind === 'PROMISED';
  if (language === 'EN') return `${isPromise ? 'Promised' : 'Expected'}: ${date}`;
  return `${isPromise ? 'Promesso' : 'Previsto'}: ${date}`;
}

function askedWords(facts: StandingFacts, { said }: VerdictItem, language: Language): string {
  const day = onDateWords(spanOfStatement(said), said.words, language);
  const by = partyName(facts, said.byId);
  if (language === 'EN')
    return `Declared reached ${day}${by === null ? '' : ` by ${by}`}; waits for acceptance or refusal`;
  return `Dichiarato raggiunto ${day}${by === null ? '' : ` da ${by}`}; attende accettazione o rifiuto`;
}

function refusedWords(facts: StandingFacts, { said }: VerdictItem, language: Language): string {
  const day = onDateWords(spanOfStatement(said), said.words, language);
  const by = partyName(facts, said.byId);
  if (language === 'EN')
    return `Refused ${day}${by === null ? '' : ` by ${by}`}; no new date has been stated`;
  return `Rifiutato ${day}${by === null ? '' : ` da ${by}`}; non è stata dichiarata una nuova data`;
}

function namedWords(facts: StandingFacts, item: NamedItem, language: Language): string {
  const { table, row, milestone, text } = item;
  const { title, after } = wordsOfRow(facts.all, table, row);
  const isOfMilestone = table === 'milestoneStatements' || table === 'slipCauses';
  const said = inLanguage(after, language);
  const what = isOfMilestone && milestone !== null ? said : `${inLanguage(title, language)} · ${said}`;
  const quoted = typeof text === 'string' ? text : inLanguageOrNull(text, language);
  return `${speakerOf(facts, row)}: ${what}${quoted === null ? '' : `. ${quoted}`}`;
}

/** The party that said it, else the organisation that recorded it, else the publisher. */
function speakerOf(facts: StandingFacts, row: NamedItem['row']): string {
  const by = 'byId' in row ? partyName(facts, row.byId) : null;
  const recorder = facts.revisions[row.revision - 1]?.organisationId ?? null;
  const recorded = rowById(facts.organisations, recorder)?.name;
  return by ?? recorded ?? rowById(facts.sources, row.sourceId)?.publisher ?? '';
}

function partyName(facts: StandingFacts, partyId: string | null): string | null {
  const party = rowById(facts.parties, partyId);
  return rowById(facts.organisations, party?.organisationId ?? null)?.name ?? null;
}

function contradicted(count: number, language: Language): string {
  if (count === 0) return '';
  if (language === 'EN')
    return count === 1 ? '; another date contradicts it' : `; ${count} other dates contradict it`;
  return count === 1 ? '; un’altra data la contraddice' : `; altre ${count} date la contraddicono`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
