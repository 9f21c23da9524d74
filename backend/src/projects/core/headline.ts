import type { Milestone, MilestoneStatement } from '../../milestones/core/milestone.js';
import type { MilestoneState } from '../../milestones/core/milestone-state.js';
import { spanOfStatement } from '../../milestones/core/statement-span.js';
import { passedClause, withheldNote } from '../../milestones/core/status-words.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { asOfWords, dateWords, forDateWords, onDateWords } from '../../shared/date-words.js';
import { inLanguage, type Language, type Text } from '../../shared/language.js';
import { daysWords, slipAgainstPromise } from '../../shared/slip-words.js';
import { type Fragment, type Sentence, sentence } from './sentence.js';

/** The milestone that a project is judged by, with its state. */
export interface Goal {
  readonly milestone: Milestone;
  readonly state: MilestoneState;
}

/** The state of a project in one sentence, and a second where `withheld` says why part of it is not shown. */
export function headline(
  name: Text,
  goal: Goal | null,
  asOf: CalendarDate,
  language: Language,
  withheld: string | null = null,
): Sentence {
  const english = language === 'EN';
  if (withheld !== null && goal === null) {
    const missing = english ? 'its main milestone is withheld' : 'il traguardo principale è riservato';
    return sentence(`${inLanguage(name, language)}: ${missing}: ${withheld}.`);
  }
  if (withheld !== null && goal !== null && goal.state.newest === null) {
    const missing = english ? 'what was stated is withheld' : 'quanto dichiarato è riservato';
    return sentence(`${inLanguage(goal.milestone.title, language)}: ${missing}: ${withheld}.`);
  }
  const parts = state(name, goal, asOf, language, withheld !== null);
  return withheld === null ? sentence(...parts) : sentence(...parts, ` ${withheldNote(withheld, language)}.`);
}

function state(
  name: Text,
  goal: Goal | null,
  asOf: CalendarDate,
  language: Language,
  isPartWithheld: boolean,
): readonly Fragment[] {
  const english = language === 'EN';
  if (goal === null) {
    const missing = english
      ? 'no milestone has been named as its goal yet.'
      : 'il traguardo principale non è ancora stato indicato.';
    return [`${inLanguage(name, language)}: ${missing}`];
  }
  const title = inLanguage(goal.milestone.title, language);
  const { reached, forecast } = goal.state;
  if (reached) {
    const day = onDateWords(spanOfStatement(reached), reached.words, language);
    return [
      `${title}: ${english ? 'reached' : 'traguardo raggiunto'} ${day}`,
      ...comparison(goal.state, language, isPartWithheld),
      '.',
    ];
  }
  if (!forecast) return [`${title}: ${english ? 'not yet announced.' : 'non ancora annunciato.'}`];
  if (forecast.dateLast < asOf) return passed(title, forecast, goal.state, language, isPartWithheld);
  const day = forDateWords(spanOfStatement(forecast), forecast.words, language);
  const expected =
    forecast.kind === 'PROMISED'
      ? english
        ? 'promised'
        : 'promessa'
      : english
        ? 'now expected'
        : 'ora si prevede';
  return [`${title}: ${expected} ${day}`, ...comparison(goal.state, language, isPartWithheld), '.'];
}

/** ", 123 days later than promised"; nothing when the promise itself is the only date. */
function comparison(
  { promised, forecast, reached, slipDays }: MilestoneState,
  language: Language,
  isPartWithheld: boolean,
) {
  if (slipDays === null) {
    if (isPartWithheld) return [];
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
  isPartWithheld: boolean,
): readonly Fragment[] {
  const said = `${title}: ${passedClause(forecast, language, isPartWithheld)}`;
  // Another date may have been stated, and withheld: then nobody who does not see it can say how late it is.
  if (lateAtLeastDays === null || isPartWithheld) return [said, '.'];
  const days = daysWords(lateAtLeastDays, language);
  const late = language === 'EN' ? `at least ${days} late` : `almeno ${days} di ritardo`;
  return [said, '; ', { slip: late }, '.'];
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
  /** Why some of what was pledged is not shown; null when all of it is. */
  readonly pledgedWithheld: string | null;
  /** The same of what was paid. */
  readonly paidWithheld: string | null;
  /** What is next among what is shown. */
  readonly next: Goal | null;
  /** Whether another milestone, which is not shown, may come before it. */
  readonly isNextOfShown: boolean;
}

/** The promise, the money and what is next. */
export function summary(
  goal: Goal | null,
  figures: SummaryFigures,
  asOf: CalendarDate,
  language: Language,
  isPromiseWithheld = false,
): Sentence {
  return sentence(
    `${asOfWords(asOf, language)}: `,
    ...promise(goal, language, isPromiseWithheld),
    ...money(figures, language),
    ...next(figures, language),
  );
}

/** Whoever does not see all that was stated of the goal is not told that nothing was promised. */
function promise(goal: Goal | null, language: Language, isPromiseWithheld: boolean) {
  const promised = goal?.state.promised;
  if (!promised && isPromiseWithheld) return [];
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

function money(figures: SummaryFigures, language: Language) {
  const { granted, giver, pledged, pledgedWithheld } = figures;
  const english = language === 'EN';
  if (pledged === null && pledgedWithheld !== null)
    return [
      english ? `Funding is withheld: ${pledgedWithheld}. ` : `Finanziamenti riservati: ${pledgedWithheld}. `,
    ];
  if (pledged === null)
    return [english ? 'No funding has been published. ' : 'Nessun finanziamento pubblicato. '];
  const atLeast = pledgedWithheld === null ? '' : english ? 'at least ' : 'almeno ';
  const sum = { strong: `${atLeast}${pledged}` };
  const first = ({ strong }: { strong: string }) => ({
    strong: strong.charAt(0).toUpperCase() + strong.slice(1),
  });
  const rest =
    pledgedWithheld === null
      ? []
      : [
          english
            ? `Some funding is withheld: ${pledgedWithheld}. `
            : `Una parte dei finanziamenti è riservata: ${pledgedWithheld}. `,
        ];
  if (granted === null)
    return [first(sum), english ? ' pledged; ' : ' impegnati; ', ...payment(figures, language), ...rest];
  const by = giver === null ? '' : english ? ` by ${giver}` : ` da ${giver}`;
  return [
    first({ strong: `${atLeast}${granted}` }),
    english ? ` granted${by} towards ` : ` concessi${by} su `,
    sum,
    '; ',
    ...payment(figures, language),
    ...rest,
  ];
}

function payment({ paid, paidWithheld }: SummaryFigures, language: Language) {
  const english = language === 'EN';
  if (paid !== null) return [{ strong: paid }, english ? ' paid. ' : ' pagati. '];
  if (paidWithheld !== null)
    return [english ? `payments are withheld: ${paidWithheld}. ` : `pagamenti riservati: ${paidWithheld}. `];
  return [english ? 'no payment has been published. ' : 'nessun pagamento pubblicato. '];
}

function next({ next: goal, isNextOfShown }: SummaryFigures, language: Language) {
  if (goal === null || goal.state.forecast === null) return [];
  const { forecast } = goal.state;
  const english = language === 'EN';
  const words = english ? 'Next: ' : 'Prossimo traguardo: ';
  const ofShown = english ? 'Next of what is shown: ' : 'Prossimo traguardo tra quelli visibili: ';
  return [
    isNextOfShown ? ofShown : words,
    { strong: inLanguage(goal.milestone.title, language) },
    `, ${dateWords(spanOfStatement(forecast), forecast.words, language)}.`,
  ];
}
