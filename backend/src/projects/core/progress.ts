import type { MilestoneState } from '../../milestones/core/milestone-state.js';
import { type CalendarDate, lastDayOfMonth, partsOf } from '../../shared/calendar-date.js';

/** A month of the progress curve; `reached` is null after the as-of day. */
export interface ProgressMonth {
  readonly month: CalendarDate;
  readonly promised: number;
  readonly reached: number | null;
}

/** Longest curve that is given month by month; a longer one gives only the months in which something changes. */
const MOST_MONTHS = 600;

/** Milestones promised against reached, cumulative by month, from the first month with either to the last or the as-of day's. */
export function progressByMonth(states: readonly MilestoneState[], asOf: CalendarDate): ProgressMonth[] {
  const promised = countByMonth(states.flatMap((each) => each.promised?.dateLast ?? []));
  const reached = countByMonth(states.flatMap((each) => each.reached?.dateLast ?? []));
  const changes = [...new Set([...promised.keys(), ...reached.keys()])].sort();
  const [first] = changes;
  if (first === undefined) return [];
  const asOfMonth = lastDayOfMonth(asOf);
  const last = [changes.at(-1) ?? first, asOfMonth].reduce((a, b) => (a > b ? a : b));
  let [promisedSoFar, reachedSoFar] = [0, 0];
  return monthsOf(first, last, changes).map((month) => {
    promisedSoFar += promised.get(month) ?? 0;
    reachedSoFar += reached.get(month) ?? 0;
    return { month, promised: promisedSoFar, reached: month <= asOfMonth ? reachedSoFar : null };
  });
}

function countByMonth(days: readonly CalendarDate[]): Map<CalendarDate, number> {
  const counts = new Map<CalendarDate, number>();
  for (const each of days) {
    const month = lastDayOfMonth(each);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}

function monthsOf(
  first: CalendarDate,
  last: CalendarDate,
  changes: readonly CalendarDate[],
): readonly CalendarDate[] {
  const number = (date: CalendarDate) => partsOf(date).year * 12 + partsOf(date).month;
  const length = number(last) - number(first) + 1;
  if (length > MOST_MONTHS) return changes;
  return Array.from({ length }, (_, later) => lastDayOfMonth(first, later));
}

/** Milestones promised against reached, of one phase. */
export interface PhaseProgress {
  readonly promised: number;
  /** Promised for the as-of day or an earlier one. */
  readonly promisedByNow: number;
  readonly reached: number;
}

/** How far a phase has come, from the states of its milestones. */
export function progressOfPhase(states: readonly MilestoneState[], asOf: CalendarDate): PhaseProgress {
  const promised = states.flatMap((each) => each.promised ?? []);
  return {
    promised: promised.length,
    promisedByNow: promised.filter((each) => each.dateLast <= asOf).length,
    reached: states.filter((each) => each.reached !== null).length,
  };
}
