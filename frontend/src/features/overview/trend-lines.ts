import type { TrendChartFragment } from '../../generated/graphql';
import { type CalendarDay, dayNumber } from '../../shared/calendar-day';

type Milestone = TrendChartFragment['milestones'][number];

/** A point of a line: on day `x` the milestone was said to fall on day `y`. */
export type TrendPoint = Milestone['trend'][number] & { readonly x: number; readonly y: number };

/** One milestone's forecast history. */
export type TrendLine = {
  readonly key: string;
  readonly title: string;
  readonly isGoal: boolean;
  readonly points: readonly TrendPoint[];
  /** True once it was reached: the line ends there; otherwise it goes on, dashed. */
  readonly reached: boolean;
  readonly slipText: string | null;
  readonly late: boolean;
  /** Days late at the least, once the day expected has passed unreached. */
  readonly lateAtLeastDays: number | null;
};

/** What the chart spans, in day numbers. */
export type TrendDomain = {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** Where the as-of day is drawn: what lies right of it is forecast. */
  readonly edge: number;
  /** True when a long silence before the as-of day is cut short. */
  readonly cut: boolean;
};

/** The goal, then the milestones whose forecasts tell most: those that moved often, then those that moved far. */
export function trendLines(project: Pick<TrendChartFragment, 'goal' | 'milestones'>, most = 5): TrendLine[] {
  const goal = project.goal?.key;
  const since = project.milestones.find(({ key }) => key === goal)?.trend[0]?.statedOn ?? '';
  const spoken = project.milestones.filter(({ key, trend }) => key === goal || speaks(trend, since));
  const others = spoken.filter(({ key }) => key !== goal).sort((a, b) => telling(b) - telling(a));
  const first = spoken.filter(({ key, trend }) => key === goal && trend.length > 0);
  return [...first, ...others].slice(0, most).map((milestone) => toLine(milestone, milestone.key === goal));
}

/** The span of the lines, with a little room after the last statement, and none of a long silence. */
export function trendDomain(lines: readonly TrendLine[], asOf: CalendarDay): TrendDomain | null {
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) return null;
  const from = Math.min(...points.map(({ x }) => x));
  const last = Math.max(...points.map(({ x }) => x));
  const known = dayNumber(asOf);
  const edge = Math.min(known, last + Math.max(45, Math.round((last - from) * 0.18)));
  const ys = points.map(({ y }) => y);
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const pad = Math.max(20, Math.round((high - low) * 0.08));
  const ahead = Math.max(20, Math.round((edge - from) * 0.08));
  return {
    x: [from, Math.max(edge + ahead, from + 90)],
    y: [low - pad, high + pad],
    edge,
    cut: known > edge,
  };
}

/** Rows for the lines: one per stated day, a column per milestone, `KEY` for what was said and `KEY:open` for the dashes. */
export function trendRows(lines: readonly TrendLine[], until: number): Record<string, number>[] {
  const rows = new Map<number, Record<string, number>>();
  const put = (x: number, column: string, y: number) => {
    rows.set(x, { ...rows.get(x), x, [column]: y });
  };
  for (const line of lines) {
    for (const point of line.points) put(point.x, line.key, point.y);
    const end = line.points.at(-1);
    if (!end || line.reached) continue;
    put(end.x, `${line.key}:open`, end.y);
    put(until, `${line.key}:open`, end.y);
  }
  return [...rows.values()].sort((a, b) => (a.x as number) - (b.x as number));
}

function toLine(milestone: Milestone, isGoal: boolean): TrendLine {
  return {
    key: milestone.key,
    title: milestone.title,
    isGoal,
    points: milestone.trend.map((point) => ({
      ...point,
      x: dayNumber(point.statedOn),
      y: dayNumber(point.date),
    })),
    reached: milestone.reached !== null,
    slipText: milestone.slipText,
    lateAtLeastDays: milestone.lateAtLeastDays,
    late: (milestone.slipDays ?? 0) > 0 || milestone.lateAtLeastDays !== null,
  };
}

/** Said more than once, and still spoken of when the goal was: what was closed before it does not explain it. */
function speaks(trend: Milestone['trend'], since: CalendarDay): boolean {
  return trend.length > 1 && (trend.at(-1)?.statedOn ?? '') >= since;
}

function telling({ trend, slipDays }: Milestone): number {
  const moves = new Set(trend.map(({ date }) => date)).size - 1;
  return moves * 1000 + Math.abs(slipDays ?? 0);
}
