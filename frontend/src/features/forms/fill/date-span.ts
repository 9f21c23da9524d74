import type { DatePrecision } from '../../../generated/graphql';
import { addMonths, type CalendarDay, dayAt, dayNumber, isCalendarDay } from '../../../shared/calendar-day';
import { formatDay, formatMonth } from '../../../shared/format';
import type { Language } from '../../../shared/i18n/catalogs';
import { readDate } from '../../../shared/read-date';

/** A date while it is being entered: texts as typed, at a precision; `firstDay` counts for a range only. */
export type DateDraft = {
  readonly precision: DatePrecision;
  readonly date: string;
  readonly firstDay: string;
};

/** The days that an entered date allows; its comparable day is the last. */
export type Span = {
  readonly precision: DatePrecision;
  readonly first: CalendarDay;
  readonly last: CalendarDay;
};

/** The span of what was typed; null while it cannot be read, or where a day does not exist. */
export function spanOf(draft: DateDraft, today: CalendarDay): Span | null {
  const last = spanOfText(draft.date, today);
  if (draft.precision !== 'RANGE') return last;
  const first = spanOfText(draft.firstDay, today);
  return first && last && first.first <= last.last
    ? { precision: 'RANGE', first: first.first, last: last.last }
    : null;
}

/** The date as the API takes it. What cannot be read goes as it was typed: the server says why it is refused. */
export function dateInput(draft: DateDraft, today: CalendarDay) {
  if (draft.precision !== 'RANGE') {
    // What was typed decides: "June 2017" stays a month, whatever had been chosen beside it.
    const precision = readDate(draft.date, today)?.precision ?? draft.precision;
    return { date: dayInput(draft.date, today), precision };
  }
  const firstDay = spanOfText(draft.firstDay, today)?.first ?? dayInput(draft.firstDay, today);
  const last = spanOfText(draft.date, today)?.last ?? dayInput(draft.date, today);
  return { date: last, precision: draft.precision, firstDay: firstDay || null };
}

/** One day as the API takes it. */
export function dayInput(text: string, today: CalendarDay): string {
  return readDate(text, today)?.day ?? text.trim();
}

/** A date at its precision, as a text that can be typed again: "January 2017", "Q1 2017", "10 June 2017". */
export function dateText(day: CalendarDay, precision: DatePrecision, language: Language): string {
  if (precision === 'YEAR') return day.slice(0, 4);
  if (precision === 'MONTH') return formatMonth(day, language);
  if (precision !== 'QUARTER') return formatDay(day, language);
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return language === 'it' ? `${quarter}º trimestre ${day.slice(0, 4)}` : `Q${quarter} ${day.slice(0, 4)}`;
}

function spanOfText(text: string, today: CalendarDay): Span | null {
  const typed = readDate(text, today);
  if (!typed || !isCalendarDay(typed.day)) return null;
  const { precision, day } = typed;
  const months = { DAY: 0, MONTH: 1, QUARTER: 3, YEAR: 12 }[precision];
  const last = months === 0 ? day : dayAt(dayNumber(addMonths(day, months)) - 1);
  return { precision, first: day, last };
}
