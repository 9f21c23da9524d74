import type { MilestoneRecord } from './milestone-page';

/** Height of a row in pixels. */
export const ROW_PX = 24;

/** The slip of a milestone as the API explains it. */
export type SlipLedger = NonNullable<MilestoneRecord['slipLedger']>;
export type SlipStep = SlipLedger['steps'][number];

/** A row of the waterfall: the heading of a step, a part of it, or the total. `range` is in days from the promise. */
export type WaterfallRow = {
  readonly id: string;
  readonly kind: 'step' | 'cause' | 'unexplained' | 'total';
  readonly range: readonly [number, number];
  readonly days: number;
  readonly step?: SlipStep;
  readonly cause?: SlipStep['causes'][number];
};

/** The rows from the promise down to the total: each part begins where the one before it ends. */
export function waterfallRows({ steps, totalDays }: SlipLedger): WaterfallRow[] {
  let at = 0;
  const part = (row: Omit<WaterfallRow, 'range'>): WaterfallRow => {
    const from = at;
    at += row.days;
    return { ...row, range: [from, at] };
  };
  const parts = steps.flatMap((step): WaterfallRow[] => [
    { id: step.to.id, kind: 'step', range: [at, at], days: step.days, step },
    ...step.causes.map((cause) => part({ id: cause.id, kind: 'cause', days: cause.days, step, cause })),
    ...(step.unexplainedDays === 0
      ? []
      : [part({ id: `${step.to.id} rest`, kind: 'unexplained', days: step.unexplainedDays, step })]),
  ]);
  return [...parts, { id: 'total', kind: 'total', range: [0, totalDays], days: totalDays }];
}

/** The days that the axis spans; the promise at 0 is always within. */
export function waterfallSpan(rows: readonly WaterfallRow[]): [number, number] {
  const ends = rows.flatMap(({ range }) => range);
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}
