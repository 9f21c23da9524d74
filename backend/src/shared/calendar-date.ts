declare const calendarDate: unique symbol;

/** A day without a time, `YYYY-MM-DD`. Compares as text in the order of the calendar. */
export type CalendarDate = string & { readonly [calendarDate]: true };

const MILLISECONDS_PER_DAY = 86_400_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day written as `YYYY-MM-DD`, or null when the text has another form, the day does not exist, or its year lies before 1000. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? (text as CalendarDate) : null;
}

/** The day that a literal in our own code names. Throws when there is none: only a bug can cause it. */
export function day(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if (parsed === null) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** Calendar days from the first day to the second; negative when the second lies before the first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (epochMilliseconds(to) - epochMilliseconds(from)) / MILLISECONDS_PER_DAY;
}

/** The day so many days later; earlier when negative. Stops at the ends of the four-digit years. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = epochMilliseconds(date) + days * MILLISECONDS_PER_DAY;
  const clamped = Math.min(Math.max(moved, Date.UTC(1000, 0, 1)), Date.UTC(9999, 11, 31));
  return new Date(clamped).toISOString().slice(0, 10) as CalendarDate;
}

/** The last day of the month so many months after the one of `date`; 0 gives its own. */
export function lastDayOfMonth(date: CalendarDate, monthsLater = 0): CalendarDate {
  const { year, month } = partsOf(date);
  const months = year * 12 + (month - 1) + monthsLater;
  const [targetYear, targetMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return write(targetYear, targetMonth, daysInMonth(targetYear, targetMonth));
}

/** The first day of the month of `date`. */
export function firstDayOfMonth(date: CalendarDate): CalendarDate {
  const { year, month } = partsOf(date);
  return write(year, month, 1);
}

/** Year, month (1–12) and day of the month. */
export function partsOf(date: CalendarDate): { year: number; month: number; dayOfMonth: number } {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  return { year, month, dayOfMonth };
}

/** The later of two days. */
export function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

/** The day on which an instant falls in a time zone. */
export function dayInZone(instant: Date, timeZone: string): CalendarDate {
  const parts = clockOf(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return day(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** One for each time zone, which there are some hundreds of: making one costs more than all else that a day needs. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The day made of year, month (1–12) and day of the month. */
export function write(year: number, month: number, dayOfMonth: number): CalendarDate {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as CalendarDate;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function epochMilliseconds(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
