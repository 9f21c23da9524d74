import { type CalendarDate, daysBetween } from '../../shared/calendar-date.js';
import type { MilestoneStatement } from './milestone.js';
import type { MilestoneState } from './milestone-state.js';

/** Limits of the computed status, in days. */
export interface Thresholds {
  readonly greenDays: number;
  readonly amberDays: number;
  readonly staleDays: number;
}

/** A milestone's computed status with the rule that decided; the first that holds, in the order of this list. */
export type MilestoneStatus =
  | {
      readonly rule: 'REACHED';
      readonly colour: 'REACHED';
      readonly reached: MilestoneStatement;
      readonly slipDays: number | null;
    }
  | { readonly rule: 'NOT_ANNOUNCED'; readonly colour: 'GREY' }
  | { readonly rule: 'WITHHELD'; readonly colour: 'GREY' }
  | { readonly rule: 'FORECAST_PASSED'; readonly colour: 'RED'; readonly forecast: MilestoneStatement }
  | { readonly rule: 'NOTHING_STATED'; readonly colour: 'GREY'; readonly ageDays: number }
  | { readonly rule: 'NO_PROMISE'; readonly colour: 'GREY' }
  | { readonly rule: 'WITHIN_GREEN'; readonly colour: 'GREEN'; readonly slipDays: number }
  | { readonly rule: 'WITHIN_AMBER'; readonly colour: 'AMBER'; readonly slipDays: number }
  | { readonly rule: 'BEYOND_AMBER'; readonly colour: 'RED'; readonly slipDays: number };

/** The status of a milestone on a day, by the project's limits, and whether some of what was said about it is withheld. */
export function milestoneStatus(
  state: MilestoneState,
  asOf: CalendarDate,
  limits: Thresholds,
  isPartWithheld = false,
): MilestoneStatus {
  const { reached, newest, forecast, slipDays } = state;
  if (reached) return { rule: 'REACHED', colour: 'REACHED', reached, slipDays };
  if (!newest) return { rule: isPartWithheld ? 'WITHHELD' : 'NOT_ANNOUNCED', colour: 'GREY' };
  if (forecast && forecast.dateLast < asOf) return { rule: 'FORECAST_PASSED', colour: 'RED', forecast };
  const ageDays = daysBetween(newest.statedLast, asOf);
  if (ageDays >= limits.staleDays) return { rule: 'NOTHING_STATED', colour: 'GREY', ageDays };
  if (slipDays === null) return { rule: 'NO_PROMISE', colour: 'GREY' };
  if (slipDays <= limits.greenDays) return { rule: 'WITHIN_GREEN', colour: 'GREEN', slipDays };
  if (slipDays <= limits.amberDays) return { rule: 'WITHIN_AMBER', colour: 'AMBER', slipDays };
  return { rule: 'BEYOND_AMBER', colour: 'RED', slipDays };
}
