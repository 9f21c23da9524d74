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
  const said = sincePromise.findLast((each) => each.kind === 'PROMISED' || each.kind === 'FORECAST');
  return {
    promised,
    saidSince: said ?? null,
    came: statements.findLast((each) => each.kind === 'REACHED') ?? null,
  };
}
