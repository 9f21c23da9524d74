import type { IndicatorStatement } from './milestone.js';

/** What an indicator's statements amount to. */
export interface IndicatorState {
  /** The first promise. */
  readonly promised: IndicatorStatement | null;
  /** The latest other figure said: a later promise or a forecast. */
  readonly saidSince: IndicatorStatement | null;
  /** What came. */
  readonly came: IndicatorStatement | null;
}

/** The state of an indicator from its standing statements, in the order in which they were stated. */
export function indicatorState(statements: readonly IndicatorStatement[]): IndicatorState {
  const promised = statements.find((each) => each.kind === 'PROMISED') ?? null;
  const said = statements.findLast(
    (each) => (each.kind === 'PROMISED' || each.kind === 'FORECAST') && each !== promised,
  );
  return {
    promised,
    saidSince: said ?? null,
    came: statements.findLast((each) => each.kind === 'REACHED') ?? null,
  };
}
