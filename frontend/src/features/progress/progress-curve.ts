import type { ProgressQuery } from '../../generated/graphql';
import { type CalendarDay, dayNumber } from '../../shared/calendar-day';

type Project = NonNullable<ProgressQuery['project']>;

/** A month of the curve; counts are cumulative, those of what was reached null after the as-of day. */
export type CurvePoint = {
  readonly month: CalendarDay;
  readonly x: number;
  readonly promised: number;
  /** Promised milestones that were reached, whether in time or not. */
  readonly kept: number | null;
  /** All that were reached, those included for which no day was ever promised. */
  readonly reached: number | null;
};

export type Curve = { readonly points: readonly CurvePoint[]; readonly edge: number; readonly cut: boolean };

/** How many flat months after the last change are still drawn. */
const QUIET_MONTHS = 3;

/** The cumulative curve, without the months before anything was promised and without a long silence at its end. */
export function progressCurve({ asOf, milestones, progress }: Project): Curve | null {
  const points = progress.months.map(({ month, promised, reached }): CurvePoint => {
    const kept = milestones.filter(
      (each) => each.promised && each.reached && each.reached.date <= month,
    ).length;
    return { month, x: dayNumber(month), promised, kept: reached === null ? null : kept, reached };
  });
  const start = points.findIndex(({ promised }) => promised > 0);
  if (start < 0) return null;
  const changes = (point: CurvePoint, at: number) =>
    at > 0 && !sameCounts(point, points[at - 1] as CurvePoint);
  const end = points.findLastIndex(changes);
  const drawn = points.slice(Math.max(0, start - 1), Math.max(end, start) + 1 + QUIET_MONTHS);
  const last = drawn.at(-1) as CurvePoint;
  const today = dayNumber(asOf);
  return { points: drawn, edge: Math.min(today, last.x), cut: today > last.x };
}

/** Counts as they stand on the as-of day. */
export function standing({ asOf, milestones }: Project) {
  const promised = milestones.filter((each) => each.promised);
  return {
    promised: promised.length,
    due: promised.filter((each) => (each.promised?.date ?? '') <= asOf).length,
    kept: promised.filter((each) => each.reached).length,
    unpromised: milestones.filter((each) => each.reached && !each.promised).length,
  };
}

/** Promised milestones of each phase: all, those due by the as-of day, those reached; and all that were reached. */
export function phaseBars({ milestones, progress }: Project) {
  return progress.phases.map(({ phase, promised, promisedByNow, reached }) => {
    const own = milestones.filter((each) => each.phase?.key === phase.key && each.promised);
    const kept = own.filter((each) => each.reached).length;
    return { key: phase.key, title: phase.title, promised, promisedByNow, kept, reached };
  });
}

function sameCounts(a: CurvePoint, b: CurvePoint): boolean {
  return a.promised === b.promised && (a.reached ?? b.reached) === (b.reached ?? a.reached);
}

export type PhaseBar = ReturnType<typeof phaseBars>[number];
