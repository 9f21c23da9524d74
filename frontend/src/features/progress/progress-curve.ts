import type { ProgressQuery } from '../../generated/graphql';
import { type CalendarDay, dayNumber } from '../../shared/calendar-day';

type Project = NonNullable<ProgressQuery['project']>;

/** A month of the curve; counts are cumulative, those of what was reached null after the as-of day. */
export type CurvePoint = {
  readonly month: CalendarDay;
  readonly promised: number;
  /** Promised milestones that were reached, whether in time or not. */
  readonly kept: number | null;
  /** All that were reached, those included for which no day was ever promised. */
  readonly reached: number | null;
};

export type Curve = {
  readonly points: readonly CurvePoint[];
  /** The same as corners of steps: a month's count stands from its first day; one more corner on the as-of day. */
  readonly corners: readonly (CurvePoint & { readonly x: number })[];
  /** Where the as-of day is drawn; `cut` when a long silence before it is left out. */
  readonly edge: number;
  readonly cut: boolean;
};

/** How many flat months after the last change are still drawn. */
const QUIET_MONTHS = 3;

/** The cumulative curve, without the months before anything was promised and without a long silence at its end. */
export function progressCurve({ asOf, milestones, progress }: Project): Curve | null {
  const all = progress.months.map(({ month, promised, reached }): CurvePoint => {
    const kept = milestones.filter((each) => each.promised && each.reached && each.reached.date <= month);
    return { month, promised, kept: reached === null ? null : kept.length, reached };
  });
  const start = all.findIndex(({ promised }) => promised > 0);
  if (start < 0) return null;
  const end = all.findLastIndex((point, at) => at > 0 && !sameCounts(point, all[at - 1] as CurvePoint));
  const points = all.slice(Math.max(0, start - 1), Math.max(end, start) + 1 + QUIET_MONTHS);
  const last = points.at(-1) as CurvePoint;
  const edge = Math.min(dayNumber(asOf), dayNumber(last.month));
  return { points, corners: corners(points, edge), edge, cut: dayNumber(asOf) > edge };
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

function corners(points: readonly CurvePoint[], edge: number): Curve['corners'] {
  const last = points.at(-1) as CurvePoint;
  const firsts = points.map((point) => ({ ...point, x: dayNumber(`${point.month.slice(0, 8)}01`) }));
  const before = firsts.filter(({ x }) => x <= edge);
  const after = firsts.filter(({ x }) => x > edge);
  const now = before.at(-1);
  const end = { ...last, kept: null, reached: null, x: dayNumber(last.month) };
  return [...before, ...(now ? [{ ...now, x: edge }] : []), ...after, ...(end.x > edge ? [end] : [])];
}

function sameCounts(a: CurvePoint, b: CurvePoint): boolean {
  return a.promised === b.promised && (a.reached ?? b.reached) === (b.reached ?? a.reached);
}
