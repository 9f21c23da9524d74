import type { DueCardFragment } from '../../generated/graphql';

type Due = DueCardFragment['due'][number];

/**
 * The few that are shown of all that is due, in the order of their dates: the goal, what comes next, and of what is
 * overdue the latest, since the oldest promises are often the forgotten ones. At least half are yet to come, if there are.
 */
export function dueRows(due: readonly Due[], goal: string | undefined, most: number): Due[] {
  const first = due.filter(({ key }) => key === goal);
  const rest = due.filter(({ key }) => key !== goal);
  const overdue = rest.filter((milestone) => milestone.due === 'OVERDUE').reverse();
  const coming = rest.filter((milestone) => milestone.due !== 'OVERDUE');
  const half = coming.slice(0, Math.ceil((most - first.length) / 2));
  const chosen = [...first, ...half, ...overdue, ...coming.slice(half.length)].slice(0, most);
  return due.filter((milestone) => chosen.includes(milestone));
}
