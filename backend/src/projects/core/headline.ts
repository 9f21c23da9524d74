import type { Milestone, MilestoneStatement } from '../../milestones/core/milestone.js';
import type { MilestoneState } from '../../milestones/core/milestone-state.js';
import { spanOfStatement } from '../../milestones/core/statement-span.js';
import { passedClause } from '../../milestones/core/status-words.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { asOfWords, dateWords, forDateWords, onDateWords } from '../../shared/date-words.js';
import { inLanguage, type Language, type Text } from '../../shared/language.js';
import { daysWords, slipAgainstPromise } from '../../shared/slip-words.js';
import { type Sentence, sentence } from './sentence.js';

/** The milestone that a project is judged by, with its state. */
export interface Goal {
  readonly milestone: Milestone;
  readonly state: MilestoneState;
}

/** The state of a project in one sentence. */
export function headline(name: Text, goal: Goal | null, asOf: CalendarDate, language: Language): Sentence {
  const english = language === 'EN';
  if (goal === null) {
    const missing = english
      ? 'no milestone has been named as its goal yet.'
      : 'il traguardo principale non è ancora stato indicato.';
    return sentence(`${inLanguage(name, language)}: ${missing}`);
  }
  const title = inLanguage(goal.milestone.title, language);
  const { reached, forecast } = goal.state;
  if (reached) {
    const day = onDateWords(spanOfStatement(reached), reached.words, language);
    return sentence(
      `${title}: ${english ? 'reached' : 'traguardo raggiunto'} ${day}`,
      ...comparison(goal.state, language),
      '.',
    );
  }
  if (!forecast) return sentence(`${title}: ${english ? 'not yet announced.' : 'non ancora annunciato.'}`);
  if (forecast.dateLast < asOf) return passed(title, forecast, goal.state, language);
  const day = forDateWords(spanOfStatement(forecast), forecast.words, language);
  const expected =
    forecast.kind === 'PROMISED'
      ? english
        ? 'promised'
        : 'promessa'
      : english
        ? 'now expected'
        : 'ora si prevede';
  return sentence(`${title}: ${expected} ${day}`, ...comparison(goal.state, language), '.');
}

/** ", 123 days later than promised"; nothing when the promise itself is the only date. */
function comparison({ promised, forecast, reached, slipDays }: MilestoneState, language: Language) {
  if (slipDays === null) {
    return [language === 'EN' ? '; no day had been promised' : '; nessuna data era stata promessa'];
  }
  if (!reached && forecast === promised) return [];
  const words = slipAgainstPromise(slipDays, language);
  return [', ', slipDays > 0 ? { slip: words } : { strong: words }];
}

function passed(
  title: string,
  forecast: MilestoneStatement,
  { lateAtLeastDays }: MilestoneState,
  language: Language,
): Sentence {
  const said = `${title}: ${passedClause(forecast, language)}`;
  if (lateAtLeastDays === null) return sentence(said, '.');
  const days = daysWords(lateAtLeastDays, language);
  const late = language === 'EN' ? `at least ${days} late` : `almeno ${days} di ritardo`;
  return sentence(said, '; ', { slip: late }, '.');
}

/** What a second line needs to know besides the goal. */
export interface SummaryFigures {
  /** "€1,000,000", or null when nothing was granted. */
  readonly granted: string | null;
  /** The giver's name when there is only one. */
  readonly giver: string | null;
  /** All that was pledged, or null when no funding was published. */
  readonly pledged: string | null;
  /** "at least €5,000", or null when no payment was published. */
  readonly paid: string | null;
  readonly next: Goal | null;
}

/** The promise, the money and what is next. */
export function summary(
  goal: Goal | null,
  figures: SummaryFigures,
  asOf: CalendarDate,
  language: Language,
): Sentence {
  return sentence(
    `${asOfWords(asOf, language)}: `,
    ...promise(goal, language),
    ...money(figures, language),
    ...next(figures.next, language),
  );
}

function promise(goal: Goal | null, language: Language) {
  const promised = goal?.state.promised;
  if (!promised) return language === 'EN' ? ['no day was promised. '] : ['nessuna data promessa. '];
  const day = dateWords(spanOfStatement(promised), promised.words, language);
  const stated = onDateWords(
    { first: promised.statedFirst, last: promised.statedLast, precision: promised.statedPrecision },
    null,
    language,
  );
  return language === 'EN'
    ? [`promised ${stated} for `, { strong: day }, '. ']
    : [`promessa ${stated} per `, { strong: day }, '. '];
}

function money({ granted, giver, pledged, paid }: SummaryFigures, language: Language) {
  const english = language === 'EN';
  if (pledged === null)
    return [english ? 'No funding has been published. ' : 'Nessun finanziamento pubblicato. '];
  const payment =
    paid === null ? (english ? 'no payment has been published. ' : 'nessun pagamento pubblicato. ') : null;
  const paidParts =
    payment === null ? [{ strong: paid ?? '' }, english ? ' paid. ' : ' pagati. '] : [payment];
  if (granted === null) return [{ strong: pledged }, english ? ' pledged; ' : ' impegnati; ', ...paidParts];
  const by = giver === null ? '' : english ? ` by ${giver}` : ` da ${giver}`;
  return [
    { strong: granted },
    english ? ` granted${by} towards ` : ` concessi${by} su `,
    { strong: pledged },
    '; ',
    ...paidParts,
  ];
}

function next(goal: Goal | null, language: Language) {
  if (goal === null || goal.state.forecast === null) return [];
  const { forecast } = goal.state;
  return [
    language === 'EN' ? 'Next: ' : 'Prossimo traguardo: ',
    { strong: inLanguage(goal.milestone.title, language) },
    `, ${dateWords(spanOfStatement(forecast), forecast.words, language)}.`,
  ];
}
