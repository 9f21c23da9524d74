import { useParams, useSearch } from '@tanstack/react-router';
import { type CalendarDay, isCalendarDay } from '../calendar-day';

/** What the address of a project page says: which project, and the day on which it should stand (none: today). */
export type ProjectAddress = { readonly code: string; readonly asOf: CalendarDay | undefined };

export function useProjectAddress(): ProjectAddress {
  const code = useParams({ strict: false, select: (params) => params.code ?? '' });
  const asOf = useSearch({ strict: false, select: (search: { asOf?: string }) => search.asOf });
  return { code, asOf };
}

/** The as-of day of an address, checked: anything but a real day reads as today. */
export function parseAsOf(search: Record<string, unknown>): { asOf?: CalendarDay | undefined } {
  return { asOf: isCalendarDay(search.asOf) ? search.asOf : undefined };
}
