import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { isCalendarDay } from '../../shared/calendar-day';

/** What the history is narrowed to; kept in the address. */
export type HistoryFilter = {
  readonly party: string | undefined;
  readonly subject: string | undefined;
  /** Days on which it was recorded. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Number of the revision after which it was recorded. */
  readonly since: number | undefined;
};

/** Everything that was recorded. */
export const NO_FILTER: HistoryFilter = {
  party: undefined,
  subject: undefined,
  from: undefined,
  to: undefined,
  since: undefined,
};

/** The filter in the address, and a function that changes a part of it there. */
export function useHistoryFilter(): readonly [HistoryFilter, (change: Partial<HistoryFilter>) => void] {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const set = useCallback(
    (change: Partial<HistoryFilter>) => {
      const merged = (previous: object) => ({ ...previous, ...change });
      const options = { to: '.', search: merged, replace: true, resetScroll: false };
      void navigate(options as Parameters<typeof navigate>[0]);
    },
    [navigate],
  );
  const filter = {
    party: text(search.party),
    subject: text(search.subject),
    from: day(search.from),
    to: day(search.to),
    since: number(search.since),
  };
  return [filter, set];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function day(value: unknown): string | undefined {
  return isCalendarDay(value) ? value : undefined;
}

function number(value: unknown): number | undefined {
  const read = Number(value ?? Number.NaN);
  return Number.isInteger(read) && read >= 0 && read < 2 ** 31 ? read : undefined;
}
