import type { CalendarDay } from '../calendar-day';

/** What a page shows, fixed for ever: the day on which it stands and the revision that it rests on. */
export type PageState = { readonly asOf: CalendarDay; readonly revision: number };

/** The address that shows the same for whoever opens it, whenever: the page's own, with both times; filters stay. */
export function permanentAddress(address: string, { asOf, revision }: PageState): string {
  const url = new URL(address);
  url.searchParams.set('asOf', asOf);
  url.searchParams.set('revision', String(revision));
  // Whoever opens it sees it with their own eyes.
  url.searchParams.delete('as');
  return url.href;
}
