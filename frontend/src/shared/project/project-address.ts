import { useParams, useSearch } from '@tanstack/react-router';
import { type CalendarDay, isCalendarDay } from '../calendar-day';

/** What the address of a project page says: which project, the day on which it should stand, and the revision to answer from. */
export type ProjectAddress = {
  readonly code: string;
  /** None: today. */
  readonly asOf: CalendarDay | undefined;
  /** None: the newest. */
  readonly revision: number | undefined;
};

/** Times of the newest record as it stands today: for links to what writes, and back to what was recorded. */
export const TODAY = { asOf: undefined, revision: undefined };

type Times = { asOf?: CalendarDay | undefined; revision?: number | undefined };

export function useProjectAddress(): ProjectAddress {
  const code = useParams({ strict: false, select: (params) => params.code ?? '' });
  const asOf = useSearch({ strict: false, select: (search: Times) => search.asOf });
  const revision = useSearch({ strict: false, select: (search: Times) => search.revision });
  return { code, asOf, revision };
}

/** The two times of an address, checked: anything but a real day reads as today, anything but a number as the newest revision. */
export function parseTimes(search: Record<string, unknown>): Times {
  const revision = Number(search.revision);
  return {
    asOf: isCalendarDay(search.asOf) ? search.asOf : undefined,
    revision: Number.isInteger(revision) && revision > 0 && revision < 2 ** 31 ? revision : undefined,
  };
}
