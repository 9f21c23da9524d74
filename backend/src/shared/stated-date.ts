import {
  type CalendarDate,
  daysInMonth,
  firstDayOfMonth,
  lastDayOfMonth,
  partsOf,
  write,
} from './calendar-date.js';

/** How precisely a date is known or was said. */
export const DATE_PRECISIONS = ['DAY', 'MONTH', 'QUARTER', 'YEAR', 'RANGE'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** The days that a stated date allows. Its comparable day is the last. */
export interface DateSpan {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly precision: DatePrecision;
}

/** The span of the day, month, quarter or year that `date` lies in; for a RANGE, from `firstDay` to `date`. Null when the range runs backwards. */
export function spanOf(
  date: CalendarDate,
  precision: DatePrecision,
  firstDay: CalendarDate | null,
): DateSpan | null {
  const { year, month } = partsOf(date);
  switch (precision) {
    case 'DAY':
      return { first: date, last: date, precision };
    case 'MONTH':
      return { first: firstDayOfMonth(date), last: lastDayOfMonth(date), precision };
    case 'QUARTER': {
      const firstMonth = month - ((month - 1) % 3);
      const last = write(year, firstMonth + 2, daysInMonth(year, firstMonth + 2));
      return { first: write(year, firstMonth, 1), last, precision };
    }
    case 'YEAR':
      return { first: write(year, 1, 1), last: write(year, 12, 31), precision };
    case 'RANGE':
      return firstDay !== null && firstDay <= date ? { first: firstDay, last: date, precision } : null;
  }
}
