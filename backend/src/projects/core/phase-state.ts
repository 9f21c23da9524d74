import type { MilestoneState } from '../../milestones/core/milestone-state.js';
import type { MilestoneStatus } from '../../milestones/core/milestone-status.js';
import type { CalendarDate } from '../../shared/calendar-date.js';

/** What a phase's milestones amount to. */
export interface PhaseState {
  readonly announcedCount: number;
  readonly reachedCount: number;
  /** Earliest and latest day reached or expected. */
  readonly firstDay: CalendarDate | null;
  readonly lastDay: CalendarDate | null;
  readonly colour: MilestoneStatus['colour'];
}

const WORST_FIRST = ['RED', 'AMBER', 'GREY', 'GREEN'] as const;

/** The state of a phase: its worst milestone's colour; reached when all that were announced are; grey when none was. */
export function phaseState(
  milestones: readonly { readonly state: MilestoneState; readonly status: MilestoneStatus }[],
): PhaseState {
  const announced = milestones.filter(({ state }) => state.newest !== null);
  const days = announced.flatMap(({ state }) => (state.reached ?? state.forecast)?.dateLast ?? []).sort();
  const colours = announced.map(({ status }) => status.colour);
  const reachedCount = announced.filter(({ state }) => state.reached !== null).length;
  const worst = WORST_FIRST.find((each) => colours.includes(each));
  return {
    announcedCount: announced.length,
    reachedCount,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    colour: announced.length === 0 ? 'GREY' : (worst ?? 'REACHED'),
  };
}
