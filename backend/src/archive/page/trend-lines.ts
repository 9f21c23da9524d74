import type { PageMilestone, PageProject } from './page-data.js';

/** One milestone's forecast history: on day `x` it was said to fall on day `y`, in days since 1970. */
export interface TrendLine {
  readonly milestone: PageMilestone;
  readonly isGoal: boolean;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** What the chart spans. What lies right of `edge` is forecast. */
export interface TrendSpan {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly edge: number;
}

/** The goal, then the milestones whose forecasts tell most: those that moved often, then those that moved far. As on the first screen. */
export function trendLines({ goal, milestones }: PageProject, most = 5): TrendLine[] {
  const since = milestones.find(({ key }) => key === goal?.key)?.trend[0]?.statedOn ?? '';
  const first = milestones.filter(({ key, trend }) => key === goal?.key && trend.length > 0);
  const others = milestones
    .filter(
      ({ key, trend }) => key !== goal?.key && trend.length > 1 && (trend.at(-1)?.statedOn ?? '') >= since,
    )
    .sort((a, b) => telling(b) - telling(a));
  return [...first, ...others].slice(0, most).map((milestone) => ({
    milestone,
    isGoal: milestone.key === goal?.key,
    points: milestone.trend.map(({ statedOn, date }) => ({ x: dayNumber(statedOn), y: dayNumber(date) })),
  }));
}

/** The span of the lines, with a little room after the last statement, and none of a long silence. */
export function trendSpan(lines: readonly TrendLine[], asOf: string): TrendSpan {
  const points = lines.flatMap((line) => line.points);
  const [from, last] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [low, high] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const edge = Math.min(dayNumber(asOf), last + Math.max(45, Math.round((last - from) * 0.18)));
  const pad = Math.max(20, Math.round((high - low) * 0.08));
  const ahead = Math.max(20, Math.round((edge - from) * 0.08));
  return { x: [from, Math.max(edge + ahead, from + 90)], y: [low - pad, high + pad], edge };
}

/** Middles of labels, moved apart as little as keeps them `gap` from one another and within their room. */
export function spread(middles: readonly number[], gap: number, room: readonly [number, number]): number[] {
  const order = middles.map((_, index) => index).sort((a, b) => (middles[a] ?? 0) - (middles[b] ?? 0));
  const placed = [...middles];
  let above = room[0] - gap;
  for (const index of order) {
    above = Math.max(placed[index] ?? 0, above + gap);
    placed[index] = above;
  }
  let below = room[1] + gap;
  for (const index of order.reverse()) {
    below = Math.min(placed[index] ?? 0, below - gap);
    placed[index] = below;
  }
  return placed;
}

const DAY_MS = 86_400_000;

function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}

function telling({ trend, slipDays }: PageMilestone): number {
  const moves = new Set(trend.map(({ date }) => date)).size - 1;
  return moves * 1000 + Math.abs(slipDays ?? 0);
}
