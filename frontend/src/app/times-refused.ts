import { type CalendarDay, isCalendarDay } from '../shared/calendar-day';
import { parseSeen } from '../shared/project/project-address';

/** A time in the address that the page cannot stand at, and why. */
export type TimeRefused =
  | { readonly time: 'asOf'; readonly why: 'noDay' | 'future'; readonly given: string }
  | { readonly time: 'revision'; readonly why: 'noNumber' | 'notYet'; readonly given: string }
  | { readonly time: 'as'; readonly why: 'notYours'; readonly given: string }
  | { readonly time: 'knownAt'; readonly why: 'knownAt'; readonly given: string };

/** What of the address a page was opened with reads otherwise than it was written, today and by the `newest` revision. */
export function timesRefused(search: string, today: CalendarDay, newest: number): TimeRefused[] {
  const given = new URLSearchParams(search);
  const [asOf, revision, knownAt, as] = ['asOf', 'revision', 'knownAt', 'as'].map(
    (name) => given.get(name) ?? undefined,
  );
  const refused: TimeRefused[] = [];
  if (asOf !== undefined && !isCalendarDay(asOf)) refused.push({ time: 'asOf', why: 'noDay', given: asOf });
  else if (asOf !== undefined && asOf > today) refused.push({ time: 'asOf', why: 'future', given: asOf });
  if (revision !== undefined) {
    const number = parseSeen({ revision }).revision;
    if (number === undefined) refused.push({ time: 'revision', why: 'noNumber', given: revision });
    else if (number > newest) refused.push({ time: 'revision', why: 'notYet', given: revision });
  }
  if (knownAt !== undefined) refused.push({ time: 'knownAt', why: 'knownAt', given: knownAt });
  if (as !== undefined) refused.push({ time: 'as', why: 'notYours', given: as });
  return refused;
}
