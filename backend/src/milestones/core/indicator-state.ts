import type { IndicatorStatement } from './milestone.js';

/** What an indicator's statements amount to. */
export interface IndicatorState {
  /** The first promise. */
  readonly promised: IndicatorStatement | null;
  /** The latest figure said after the promise, or at all where nothing was promised. */
  readonly saidSince: IndicatorStatement | null;
  /** What came. */
  readonly came: IndicatorStatement | null;
}

/** The state of an indicator from its standing statements, in the order in which they were stated. */
export function indicatorState(statements: readonly IndicatorStatement[]): IndicatorState {
  const promised = statements.find((each) => each.kind === 'PROMISED') ?? null;
  const sincePromise = statements.slice(promised === null ? 0 : statements.indexOf(promised) + 1);
  // Several sources of one day say the same promise side by side; none of them has changed it since.
  const isNews = (each: IndicatorStatement) =>
    each.kind === 'FORECAST' || (each.kind === 'PROMISED' && each.statedLast !== promised?.statedLast);
  const said = sincePromise.findLast(isNews);
  return {
    promised,
    saidSince: said ?? null,
    came: statements.findLast((each) => each.kind === 'REACHED') ?? null,
  };
}
