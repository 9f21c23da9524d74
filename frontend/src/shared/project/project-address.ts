import { useParams, useSearch } from '@tanstack/react-router';
import { type CalendarDay, isCalendarDay } from '../calendar-day';

/** What the address of a project page says: which project, the day on which it should stand, and the revision to answer from. */
export type ProjectAddress = {
  readonly code: string;
  /** None: today. */
  readonly asOf: CalendarDay | undefined;
  /** None: the newest. */
  readonly revision: number | undefined;
  /** Whose eyes the page is seen with; none: one's own. */
  readonly as: Audience | undefined;
};

/** Others, as whom whoever administers a project may see it. */
export const AUDIENCES = ['public', 'partners', 'council'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The newest record as it stands today, with one's own eyes: for links to what writes, and back to what was recorded. */
export const TODAY = { asOf: undefined, revision: undefined, as: undefined };

type Seen = {
  asOf?: CalendarDay | undefined;
  revision?: number | undefined;
  as?: Audience | undefined;
};

export function useProjectAddress(): ProjectAddress {
  const code = useParams({ strict: false, select: (params) => params.code ?? '' });
  const asOf = useSearch({ strict: false, select: (search: Seen) => search.asOf });
  const revision = useSearch({ strict: false, select: (search: Seen) => search.revision });
  const as = useSearch({ strict: false, select: (search: Seen) => search.as });
  return { code, asOf, revision, as };
}

/** An audience as the API names it. */
export function apiAudience(as: Audience | undefined): Uppercase<Audience> | undefined {
  return as?.toUpperCase() as Uppercase<Audience> | undefined;
}

/**
 * When and with whose eyes an address is to be seen, checked: anything but a real day reads as today, anything but a
 * number as the newest revision, anything but an audience as one's own eyes.
 */
export function parseSeen(search: Record<string, unknown>): Seen {
  const revision = Number(search.revision);
  return {
    as: AUDIENCES.find((each) => each === search.as),
    asOf: isCalendarDay(search.asOf) ? search.asOf : undefined,
    revision: Number.isInteger(revision) && revision > 0 && revision < 2 ** 31 ? revision : undefined,
  };
}

/** A rule on visibility that a link chooses beforehand: of what, and whether to lift it. */
export type RuleSearch = {
  kind?: string | undefined;
  subject?: string | undefined;
  field?: string | undefined;
  lift?: boolean | undefined;
};

export function parseRule({ kind, subject, field, lift }: Record<string, unknown>): RuleSearch {
  const text = (given: unknown) => (typeof given === 'string' ? given : undefined);
  return { kind: text(kind), subject: text(subject), field: text(field), lift: lift === true || undefined };
}
