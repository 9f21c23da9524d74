import type { Comparison } from './promise-rows';

/** Height of a quantity in the chart: its name, then its bar. */
export const QUANTITY_PX = 48;
const AXIS_PX = 24;

export function comparisonHeight(compared: readonly Comparison[]): number {
  return compared.length * QUANTITY_PX + AXIS_PX;
}

/** The scale's end, in per cent: at least a little beyond the promise, in steps of 25. */
export function percentTop(compared: readonly Comparison[]): number {
  return Math.max(125, Math.ceil(Math.max(...compared.map(({ percent }) => percent)) / 25) * 25);
}
