import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { CalendarDay } from '../../shared/calendar-day';

/** Writes the as-of day into the address of the page on screen; undefined is today and leaves the address clean. */
export function useSetAsOf(): (asOf: CalendarDay | undefined, options: { replace: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (asOf, { replace }) => {
      const search = (previous: object) => ({ ...previous, asOf });
      void navigate({ to: '.', search, hash: true, replace, resetScroll: false } as Parameters<
        typeof navigate
      >[0]);
    },
    [navigate],
  );
}
