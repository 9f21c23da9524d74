import { dateWords, italianArticle, onDateWords } from '../../shared/date-words.js';
import type { Language } from '../../shared/language.js';
import { daysWords, slipWords } from '../../shared/slip-words.js';
import type { DateSpan } from '../../shared/stated-date.js';
import type { MilestoneStatement } from './milestone.js';
import type { MilestoneStatus, Thresholds } from './milestone-status.js';
import { spanOfStatement } from './statement-span.js';

/** What a status found, in words; `withheld` says why some of what was said is not shown, null when all of it is. */
export function statusSentence(
  status: MilestoneStatus,
  language: Language,
  withheld: string | null = null,
): string {
  const found = finding(status, language, withheld !== null);
  if (withheld === null) return found;
  if (status.rule === 'WITHHELD') return `${found}: ${withheld}`;
  return `${found}. ${withheldNote(withheld, language)}`;
}

/** "Something that was stated is withheld: until the tender closes". */
export function withheldNote(reasons: string, language: Language): string {
  return language === 'EN'
    ? `Something that was stated is withheld: ${reasons}`
    : `Una parte di quanto dichiarato è riservata: ${reasons}`;
}

function finding(status: MilestoneStatus, language: Language, isPartWithheld: boolean): string {
  const english = language === 'EN';
  switch (status.rule) {
    case 'REACHED': {
      const day = onDateWords(spanOfStatement(status.reached), status.reached.words, language);
      const slip = status.slipDays === null ? '' : `, ${slipWords(status.slipDays, language)}`;
      return english ? `Reached ${day}${slip}` : `Raggiunto ${day}${slip}`;
    }
    case 'NOT_ANNOUNCED':
      return english ? 'Not yet announced' : 'Non ancora annunciato';
    case 'WITHHELD':
      return english ? 'What was stated is withheld' : 'Quanto dichiarato è riservato';
    case 'FORECAST_PASSED':
      return capital(passedClause(status.forecast, language, isPartWithheld));
    case 'NOTHING_STATED':
      if (isPartWithheld)
        return english
          ? `Nothing that is shown was stated for ${daysWords(status.ageDays, language)}`
          : `Nessuna dichiarazione visibile da ${daysWords(status.ageDays, language)}`;
      return english
        ? `Nothing has been stated for ${daysWords(status.ageDays, language)}`
        : `Nessuna dichiarazione da ${daysWords(status.ageDays, language)}`;
    case 'NO_PROMISE':
      if (isPartWithheld)
        return english
          ? 'No promised day is shown, so no slip can be counted'
          : 'Nessuna data promessa visibile: lo scostamento non è calcolabile';
      return english
        ? 'No day was promised, so no slip can be counted'
        : 'Nessuna data promessa: lo scostamento non è calcolabile';
    default:
      return capital(slipWords(status.slipDays, language));
  }
}

/** "January 2017 has passed and no new date has been stated", as it reads inside a sentence. */
export function passedClause(
  forecast: MilestoneStatement,
  language: Language,
  isPartWithheld = false,
): string {
  const { words } = forecast;
  const span = spanOfStatement(forecast);
  // Of a span without words of its own, the last day is what has passed.
  const passed: DateSpan =
    span.precision === 'RANGE' && words === null
      ? { first: span.last, last: span.last, precision: 'DAY' }
      : span;
  const said = dateWords(passed, words, language);
  if (language === 'EN')
    return `${said} has passed and ${isPartWithheld ? 'no new date is shown' : 'no new date has been stated'}`;
  const what = words === null ? `${italianArticle(passed, null)}${said}` : `il termine «${said}»`;
  const none = isPartWithheld ? 'nessuna nuova data è visibile' : 'non è stata dichiarata una nuova data';
  return `${what} è passato e ${none}`;
}

/** The rule that decided, with the project's limits, in words. */
export function ruleText(rule: MilestoneStatus['rule'], limits: Thresholds, language: Language): string {
  const days = (count: number) => daysWords(count, language);
  const texts: Record<MilestoneStatus['rule'], { EN: string; IT: string }> = {
    REACHED: { EN: 'Reached: it has happened.', IT: 'Raggiunto: è avvenuto.' },
    NOT_ANNOUNCED: {
      EN: 'Grey: no one had stated anything about it by this day.',
      IT: 'Grigio: a questa data nessuno aveva dichiarato nulla al riguardo.',
    },
    WITHHELD: {
      EN: 'Grey: what was stated about it is not shown to you.',
      IT: 'Grigio: quanto dichiarato al riguardo non è visibile.',
    },
    FORECAST_PASSED: {
      EN: 'Red: the forecast day has passed without a new date.',
      IT: 'Rosso: la data prevista è passata senza una nuova data.',
    },
    NOTHING_STATED: {
      EN: `Grey: nothing was stated for ${days(limits.staleDays)} or more.`,
      IT: `Grigio: nessuna dichiarazione da almeno ${days(limits.staleDays)}.`,
    },
    NO_PROMISE: {
      EN: 'Grey: there is no promise to compare with.',
      IT: 'Grigio: manca una promessa con cui confrontare.',
    },
    WITHIN_GREEN: {
      EN: `Green: up to ${days(limits.greenDays)} late.`,
      IT: `Verde: fino a ${days(limits.greenDays)} di ritardo.`,
    },
    WITHIN_AMBER: {
      EN: `Amber: up to ${days(limits.amberDays)} late.`,
      IT: `Ambra: fino a ${days(limits.amberDays)} di ritardo.`,
    },
    BEYOND_AMBER: {
      EN: `Red: more than ${days(limits.amberDays)} late.`,
      IT: `Rosso: oltre ${days(limits.amberDays)} di ritardo.`,
    },
  };
  return texts[rule][language];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
