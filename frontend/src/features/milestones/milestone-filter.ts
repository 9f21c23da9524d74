import type { Milestone } from './timeline-marks';

/** How a milestone stands, for the filter. */
export const STANDINGS = ['reached', 'late', 'open', 'unannounced'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Whether a milestone stands so: `open` is every announced one that was not reached, `late` any that slipped. */
export function standsSo(milestone: Milestone, standing: Standing): boolean {
  if (standing === 'unannounced') return !milestone.announced;
  if (standing === 'reached') return milestone.reached !== null;
  if (standing === 'open') return milestone.announced && milestone.reached === null;
  return (milestone.slipDays ?? 0) > 0 || milestone.lateAtLeastDays !== null;
}

/** The milestones of a phase that stand so; no phase or standing leaves nothing out. */
export function filterMilestones(
  milestones: readonly Milestone[],
  phase: string | undefined,
  standing: Standing | undefined,
): Milestone[] {
  return milestones.filter(
    (milestone) =>
      (phase === undefined || milestone.phase?.key === phase) &&
      (standing === undefined || standsSo(milestone, standing)),
  );
}
