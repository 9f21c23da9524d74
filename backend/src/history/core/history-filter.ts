import { subjectsOf } from '../../live/core/subjects.js';
import type { Facts } from '../../record/core/facts.js';
import { rowById } from '../../record/core/look-in.js';
import { type CalendarDate, dayInZone } from '../../shared/calendar-date.js';
import { changesOf } from './changes.js';

/** Which revisions are asked for; null fields do not filter. */
export interface HistoryFilter {
  /** Key of a party that said something in it. */
  readonly party: string | null;
  /** Key of a thing that it touches. */
  readonly subject: string | null;
  /** Days on which it was recorded. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** Number of a revision after which they were recorded. */
  readonly since: number | null;
}

/** Numbers of the revisions that fit, the newest first. */
export function revisionsThatFit(facts: Facts, filter: HistoryFilter, timeZone: string): number[] {
  return facts.revisions
    .filter((each) => filter.since === null || each.number > filter.since)
    .filter((each) => isWithin(dayInZone(new Date(each.at), timeZone), filter))
    .map((each) => each.number)
    .filter(
      (number) =>
        filter.subject === null || subjectsOf(facts, number).some((each) => each.key === filter.subject),
    )
    .filter((number) => filter.party === null || saidBy(facts, number, filter.party))
    .reverse();
}

function isWithin(day: CalendarDate, { from, to }: HistoryFilter): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

function saidBy(facts: Facts, number: number, key: string): boolean {
  return changesOf(facts, number).some((each) => rowById(facts.parties, each.byId)?.key === key);
}
