import type {
  Confidence,
  SourceInput,
  StatedDateInput,
  StatedOnInput,
  StatedValueInput,
} from '../../generated/schema-types.js';
import { day } from '../../shared/calendar-date.js';
import { spanOf } from '../../shared/stated-date.js';

/** A text in both languages. */
export interface Both {
  readonly en: string;
  readonly it: string;
}

/** When something was stated and where: what every fact of the record carries. */
export interface Told {
  readonly statedOn: StatedOnInput;
  readonly source: SourceInput;
}

/** A day, as it was said. */
export const onDay = (date: string): StatedDateInput => ({ date });

/** A month `YYYY-MM`, as it was said. */
export function inMonth(month: string, words?: Both): StatedDateInput {
  return { date: `${month}-01`, precision: 'MONTH', ...(words ? { words } : {}) };
}

/** A year, as it was said. */
export const inYear = (year: string): StatedDateInput => ({ date: `${year}-01-01`, precision: 'YEAR' });

/**
 * A span with the words that were said. "Mid" is read as the 11th to the 20th, "the end" of a month as its days from
 * the 21st, the end of a year as its December.
 */
export function between(firstDay: string, date: string, words: Both): StatedDateInput {
  return { firstDay, date, precision: 'RANGE', words };
}

export const saidOn = (on: string): StatedOnInput => ({ day: on });
export const saidInMonth = (month: string): StatedOnInput => ({ day: `${month}-01`, precision: 'MONTH' });
export const saidInYear = (year: string): StatedOnInput => ({ day: `${year}-01-01`, precision: 'YEAR' });
export function saidBetween(firstDay: string, lastDay: string): StatedOnInput {
  return { firstDay, day: lastDay, precision: 'RANGE' };
}

/** A stated-on day that the page does not print. */
export const inferred = (statedOn: StatedOnInput): StatedOnInput => ({ ...statedOn, inferred: true });

/** A published page; its day of publication is given only where the page prints it. */
export function page(
  publisher: string,
  url: string,
  statedOn: StatedOnInput,
  confidence: Confidence = 'HIGH',
): Told {
  const publishedOn = statedOn.inferred ? {} : { publishedOn: lastDayOf(statedOn) };
  return { statedOn, source: { publisher, url, confidence, ...publishedOn } };
}

/** The same page, relied on less for this statement. */
export function lessSure(told: Told, confidence: 'MEDIUM' | 'LOW' = 'MEDIUM'): Told {
  return { ...told, source: { ...told.source, confidence } };
}

/** One figure. */
export const exactly = (low: string, words?: Both): StatedValueInput => ({
  low,
  ...(words ? { words } : {}),
});

/** One figure that was given as approximate. */
export function about(low: string, words?: Both): StatedValueInput {
  return { low, approximate: true, ...(words ? { words } : {}) };
}

/** From one figure to another. */
export const fromTo = (low: string, high: string): StatedValueInput => ({ low, high });

function lastDayOf({ day: on, precision = 'DAY', firstDay }: StatedOnInput): string {
  return spanOf(day(on), precision, firstDay ? day(firstDay) : null)?.last ?? on;
}
