import type { EventRowFragment } from '../../generated/graphql';

/** Events of one year, in the order of their days. */
export type EventYear = { readonly year: string; readonly events: readonly EventRowFragment[] };

/** The day by which an event is ordered: its first day, or the day on which it was stated where it is not dated. */
export function orderDay({ firstDay, statedOn }: Pick<EventRowFragment, 'firstDay' | 'statedOn'>): string {
  return firstDay ?? statedOn;
}

/** Events in the order of time, by year; those of one day stay in the order in which they were given. */
export function eventYears(events: readonly EventRowFragment[]): EventYear[] {
  const sorted = events.toSorted((a, b) =>
    orderDay(a) < orderDay(b) ? -1 : Number(orderDay(a) > orderDay(b)),
  );
  const years = Map.groupBy(sorted, (event) => orderDay(event).slice(0, 4));
  return [...years].map(([year, own]) => ({ year, events: own }));
}
