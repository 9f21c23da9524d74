import { type CalendarDay, daysBetween } from '../calendar-day';

/** True when a figure stated on a day had not been confirmed within the project's interval by the as-of day. */
export function isStale(
  statedOn: CalendarDay | null | undefined,
  asOf: CalendarDay,
  staleDays: number,
): boolean {
  return statedOn != null && daysBetween(statedOn, asOf) > staleDays;
}

/** The latest of some days; null where none is known. */
export function latestDay(days: readonly (CalendarDay | null | undefined)[]): CalendarDay | null {
  const known = days.filter((day) => day != null);
  return known.length === 0 ? null : known.reduce((a, b) => (a > b ? a : b));
}
