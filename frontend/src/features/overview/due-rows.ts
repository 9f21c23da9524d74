import type { DueCardFragment } from '../../generated/graphql';
import { type CalendarDay, daysBetween } from '../../shared/calendar-day';

type Due = DueCardFragment['due'][number];

/** The few that are shown of all that is due: those that still move, and apart from them those long passed in silence. */
export type DueRows = { readonly live: readonly Due[]; readonly silent: readonly Due[] };

type Shown = {
  readonly goal: string | undefined;
  readonly asOf: CalendarDay;
  /** Days after which a day that passed without a word is an old promise, forgotten rather than due. */
  readonly staleDays: number;
  readonly most: number;
};

/**
 * Live ones in the order of their dates: the goal, what comes next, and of what is overdue the latest; at least half are
 * yet to come, if there are. Where they leave room, the silent ones follow, the latest first.
 */
export function dueRows(due: readonly Due[], { goal, asOf, staleDays, most }: Shown): DueRows {
  const isSilent = ({ due, forecast }: Due) =>
    due === 'OVERDUE' && forecast !== null && daysBetween(forecast.date, asOf) > staleDays;
  const live = due.filter((milestone) => !isSilent(milestone));
  const first = live.filter(({ key }) => key === goal);
  const rest = live.filter(({ key }) => key !== goal);
  const overdue = rest.filter((milestone) => milestone.due === 'OVERDUE').reverse();
  const coming = rest.filter((milestone) => milestone.due !== 'OVERDUE');
  const half = coming.slice(0, Math.ceil((most - first.length) / 2));
  const chosen = [...first, ...half, ...overdue, ...coming.slice(half.length)].slice(0, most);
  const silent = due.filter(isSilent).reverse();
  return {
    live: live.filter((milestone) => chosen.includes(milestone)),
    silent: silent.slice(0, most - chosen.length),
  };
}
