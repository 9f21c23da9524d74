import type { FundingRow } from './funding-rows';

/** Height of a line of the chart, in pixels; all are alike, since they are categories of one axis. */
export const LINE_PX = 20;

export function chartHeight(rows: readonly FundingRow[]): number {
  return rows.length * LINE_PX;
}
