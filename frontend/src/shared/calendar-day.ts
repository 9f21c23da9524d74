/** A day without a time, `YYYY-MM-DD`, as the API gives it. */
export type CalendarDay = string;

const DAY_MS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whole days since 1 January 1970: a position on an axis, and the way to count calendar days. */
export function dayNumber(day: CalendarDay): number {
  const parts = PATTERN.exec(day);
  if (!parts) throw new Error(`not a calendar day: ${day}`);
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY_MS;
}

/** The day at a whole number of days since 1 January 1970. */
export function dayAt(number: number): CalendarDay {
  return new Date(Math.round(number) * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day so many months later, or the last of a shorter month. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, length));
  return first.toISOString().slice(0, 10);
}

/** True for a day that exists: `2017-02-30` does not. */
export function isCalendarDay(text: unknown): text is CalendarDay {
  if (typeof text !== 'string' || !PATTERN.test(text)) return false;
  return dayAt(dayNumber(text)) === text;
}

/** The day so many calendar days later; earlier for a negative number. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayAt(dayNumber(day) + days);
}

/** The day on which an instant fell in a time zone such as `Europe/Rome`. */
export function dayInZone(instant: string, timeZone: string): CalendarDay {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short' }).format(new Date(instant));
  return parts.split('/').reverse().join('-');
}
