import type { Milestone } from '../../milestones/core/milestone.js';
import type { MilestoneState } from '../../milestones/core/milestone-state.js';
import type { CalendarDate } from '../../shared/calendar-date.js';

/** A milestone that waits to be reached, with the day then expected. */
export interface Due {
  readonly milestone: Milestone;
  readonly state: MilestoneState;
  readonly day: CalendarDate;
}

/** Milestones announced and not reached, the one expected first at the head. */
export function dueQueue(
  milestones: readonly Milestone[],
  stateOf: (milestoneId: string) => MilestoneState,
): Due[] {
  return milestones
    .flatMap((milestone) => {
      const state = stateOf(milestone.id);
      return state.reached || !state.forecast ? [] : [{ milestone, state, day: state.forecast.dateLast }];
    })
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}
