import { type CalendarDay, dayNumber } from '../../shared/calendar-day';
import type { MilestoneRecord } from './milestone-page';

/** A step of the milestone's own trend: on day `x` it was said to fall on day `y`. */
export type TrendStep = MilestoneRecord['trend'][number] & { readonly x: number; readonly y: number };

/** What the chart spans, in day numbers; `edge` is where the as-of day stands, cut short after a long silence. */
export type TrendSpan = {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly edge: number;
  readonly cut: boolean;
};

export function trendSteps(trend: MilestoneRecord['trend']): TrendStep[] {
  return trend.map((point) => ({ ...point, x: dayNumber(point.statedOn), y: dayNumber(point.date) }));
}

/** The span of the steps with room around them: to the as-of day, though of a long silence only the beginning. */
export function trendSpan(steps: readonly TrendStep[], asOf: CalendarDay, reached: boolean): TrendSpan {
  const xs = steps.map(({ x }) => x);
  const ys = steps.map(({ y }) => y);
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  const today = dayNumber(asOf);
  // A silence tells something only while the milestone is open.
  const silence = reached ? Math.max(45, (last - first) * 0.2) : Math.max(366, (last - first) * 0.6);
  const edge = Math.min(today, last + Math.round(silence));
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const room = Math.max(30, Math.round((high - low) * 0.25));
  const end = Math.max(edge, last) + Math.max(20, Math.round((edge - first) * 0.05));
  return { x: [first, end], y: [low - room, high + room], edge, cut: today > edge };
}

/** Points of the line, and where it goes on undecided: dashed from the last statement to the as-of day. */
export function trendData(steps: readonly TrendStep[], span: TrendSpan, reached: boolean) {
  const said = steps.map(({ x, y }) => ({ x, said: y, open: null as number | null }));
  const last = steps.at(-1);
  if (!last || reached || span.edge <= last.x) return said;
  const from = said.map((row, at) => (at === said.length - 1 ? { ...row, open: row.said } : row));
  return [...from, { x: span.edge, said: null, open: last.y }];
}

/** The steps that bring another date than the one before: those get a label. */
export function turningSteps(steps: readonly TrendStep[]): TrendStep[] {
  return steps.filter((step, at) => step.y !== steps[at - 1]?.y);
}
