import { type CalendarDay, isCalendarDay } from '../shared/calendar-day';
import { parseTimes } from '../shared/project/project-address';

/** A time in the address that the page cannot stand at, and why. */
export type TimeRefused =
  | { readonly time: 'asOf'; readonly why: 'noDay' | 'future'; readonly given: string }
  | { readonly time: 'revision'; readonly why: 'noNumber'; readonly given: string };

/** What of the address a page was opened with reads otherwise than it was written. */
export function timesRefused(search: string, today: CalendarDay): TimeRefused[] {
  const given = new URLSearchParams(search);
  const [asOf, revision] = [given.get('asOf'), given.get('revision')];
  const refused: TimeRefused[] = [];
  if (asOf !== null && !isCalendarDay(asOf)) refused.push({ time: 'asOf', why: 'noDay', given: asOf });
  else if (asOf !== null && asOf > today) refused.push({ time: 'asOf', why: 'future', given: asOf });
  if (revision !== null && parseTimes({ revision }).revision === undefined)
    refused.push({ time: 'revision', why: 'noNumber', given: revision });
  return refused;
}
