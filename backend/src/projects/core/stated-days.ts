import { supersededIds } from '../../record/core/as-of.js';
import { type Facts, STATED_TABLES } from '../../record/core/facts.js';
import type { FactRow } from '../../record/core/row.js';
import type { CalendarDate } from '../../shared/calendar-date.js';

/** A day on which something was stated that stands: a tick of the time ribbon. */
export interface StatedDay {
  readonly day: CalendarDate;
  readonly count: number;
}

/** Each day on which something was stated that was neither corrected nor withdrawn, in order. */
export function statedDays(facts: Facts): StatedDay[] {
  const superseded = supersededIds(facts);
  const counts = new Map<CalendarDate, number>();
  for (const table of STATED_TABLES) {
    const rows: readonly FactRow[] = facts[table];
    for (const { id, statedLast } of rows) {
      if (!superseded.has(id)) counts.set(statedLast, (counts.get(statedLast) ?? 0) + 1);
    }
  }
  return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
