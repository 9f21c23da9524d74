import { type CalendarDay, daysBetween } from '../calendar-day';

/** True when a figure stated on a day had not been confirmed within the project's interval by the as-of day. */
export function isStale(
  statedOn: CalendarDay | null | undefined,
  asOf: CalendarDay,
  staleDays: number,
): boolean {
  return statedOn != null && daysBetween(statedOn, asOf) > staleDays;
}
