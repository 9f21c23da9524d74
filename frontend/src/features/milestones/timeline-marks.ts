import type { MilestonesQuery } from '../../generated/graphql';
import { type CalendarDay, dayNumber } from '../../shared/calendar-day';

export type Milestone = NonNullable<MilestonesQuery['project']>['milestones'][number];

/** A date on the line: its comparable day, and the first day that its words allow. */
export type Mark = { readonly day: number; readonly from: number };

/** One milestone on the timeline, in day numbers. */
export type TimelineRow = {
  readonly key: string;
  readonly milestone: Milestone;
  readonly isGoal: boolean;
  readonly promised: Mark | null;
  /** The forecast, where it is not the promise itself and the milestone was not reached. */
  readonly forecast: Mark | null;
  readonly reached: Mark | null;
  /** From the promise to what was reached or is expected; null without a promise or without a slip. */
  readonly slip: { readonly from: number; readonly to: number; readonly late: boolean } | null;
  /** From a day that passed without word to the as-of day: so much later it is at least. */
  readonly silent: { readonly from: number; readonly to: number } | null;
};

/** What the timeline spans, and where the as-of day stands: at `asOf`, or cut short after a long silence. */
export type TimelineSpan = {
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
  readonly cut: boolean;
};

/** The rows of the timeline; milestones without any date are left out. */
export function timelineRows(
  milestones: readonly Milestone[],
  goal: string | undefined,
  asOf: CalendarDay,
): TimelineRow[] {
  return milestones.flatMap((milestone) => {
    const promised = mark(milestone.promised);
    const reached = mark(milestone.reached);
    const expected = reached ? null : mark(milestone.forecast);
    if (!promised && !reached && !expected) return [];
    const forecast = expected && expected.day !== promised?.day ? expected : null;
    const end = reached ?? expected;
    const slip =
      promised && end && end.day !== promised.day
        ? { from: promised.day, to: end.day, late: end.day > promised.day }
        : null;
    const passed = !reached && milestone.lateAtLeastDays !== null && expected;
    const silent = passed ? { from: Math.max(expected.day, promised?.day ?? 0), to: dayNumber(asOf) } : null;
    const isGoal = milestone.key === goal;
    return [{ key: milestone.key, milestone, isGoal, promised, forecast, reached, slip, silent }];
  });
}

/** From the first date to the last, with some room; of a long silence before the as-of day only the beginning. */
export function timelineSpan(rows: readonly TimelineRow[], asOf: CalendarDay): TimelineSpan | null {
  const days = rows.flatMap(({ promised, forecast, reached }) =>
    [promised, forecast, reached].flatMap((each) => (each ? [each.from, each.day] : [])),
  );
  if (days.length === 0) return null;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(30, Math.round((last - first) * 0.06));
  const today = dayNumber(asOf);
  const edge = Math.min(today, last + 2 * room);
  return { from: first - room, to: Math.max(last, edge) + room, asOf: edge, cut: today > edge };
}

function mark(date: Milestone['promised']): Mark | null {
  return date && { day: dayNumber(date.date), from: dayNumber(date.firstDay) };
}
