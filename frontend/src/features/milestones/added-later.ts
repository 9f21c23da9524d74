import type { StatementRowFragment } from '../../generated/graphql';
import { dayInZone, daysBetween } from '../../shared/calendar-day';
import type { MilestoneProject } from './milestone-page';

/** The revisions that begin and fill a demo project: that all of it was entered later goes without saying. */
const DEMO_REVISIONS = 2;

/** How many days after it was stated a statement was added to the record; 0 when at once, or with the demo. */
export function daysAddedLater(
  { statedOn, recordedAt, revision }: Pick<StatementRowFragment, 'statedOn' | 'recordedAt' | 'revision'>,
  { demo, timeZone }: Pick<MilestoneProject, 'demo' | 'timeZone'>,
): number {
  if (demo && revision <= DEMO_REVISIONS) return 0;
  return Math.max(0, daysBetween(statedOn, dayInZone(recordedAt, timeZone)));
}
