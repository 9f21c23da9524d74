import { daysBetween } from '../../shared/calendar-date.js';
import type { MilestoneStatement } from './milestone.js';
import { type MilestoneState, trend } from './milestone-state.js';
import type { SlipCause } from './slip-cause.js';

/** One change of the expected day, with what explains it. */
export interface SlipStep {
  readonly from: MilestoneStatement;
  readonly to: MilestoneStatement;
  /** Positive when the day moved later. */
  readonly days: number;
  readonly causes: readonly { readonly cause: SlipCause; readonly days: number }[];
  /** What no one has explained; the causes' days and this add up to the step. */
  readonly unexplainedDays: number;
}

/** The slip from the promise to what was reached or is expected now, step by step: the steps' days add up to it exactly. */
export function slipLedger(
  statements: readonly MilestoneStatement[],
  state: MilestoneState,
  causesOf: (statementId: string) => readonly SlipCause[],
): SlipStep[] {
  const { promised } = state;
  if (promised === null) return [];
  let from = promised;
  return trend(statements, state)
    .filter((each) => each !== promised)
    .flatMap((to) => {
      const days = daysBetween(from.dateLast, to.dateLast);
      const step = { from, to, days, ...explained(days, causesOf(to.id)) };
      from = to;
      return days === 0 ? [] : [step];
    });
}

/** A cause without days explains what the others leave. */
function explained(days: number, causes: readonly SlipCause[]): Pick<SlipStep, 'causes' | 'unexplainedDays'> {
  const counted = causes.reduce((sum, each) => sum + (each.days ?? 0), 0);
  const whole = causes.find((each) => each.days === null);
  const rest = days - counted;
  return {
    causes: causes.map((cause) => ({ cause, days: cause.days ?? (cause === whole ? rest : 0) })),
    unexplainedDays: whole === undefined ? rest : 0,
  };
}
