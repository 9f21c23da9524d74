import { type CalendarDate, dayInZone } from './calendar-date.js';

const MINUTE_MS = 60_000;

/** The day in a time zone, worked out once a minute: days begin at whole minutes everywhere. */
export class DayClock {
  private readonly days = new Map<string, { readonly minute: number; readonly day: CalendarDate }>();

  /** `instant` is in milliseconds since 1970. */
  day(timeZone: string, instant: number): CalendarDate {
    const minute = Math.floor(instant / MINUTE_MS);
    const known = this.days.get(timeZone);
    if (known?.minute === minute) return known.day;
    const day = dayInZone(new Date(instant), timeZone);
    this.days.set(timeZone, { minute, day });
    return day;
  }
}
