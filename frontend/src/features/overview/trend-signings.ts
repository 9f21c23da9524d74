import { type CalendarDay, dayNumber } from '../../shared/calendar-day';
import type { TrendDomain } from './trend-lines';

export type Agreement = { readonly id: string; readonly title: string; readonly signedOn: CalendarDay };

/** Room that the words over an agreement take. */
export const SIGNED_PX = 140;

/** A label for each day on which agreements were signed, left out where it would run into the one before. */
export function signings(agreements: readonly Agreement[], domain: TrendDomain, x: (day: number) => number) {
  const days = [...new Set(agreements.map(({ signedOn }) => signedOn))].sort();
  let free = Number.NEGATIVE_INFINITY;
  return days.flatMap((day) => {
    const left = x(dayNumber(day)) + 6;
    if (dayNumber(day) < domain.x[0] || dayNumber(day) > domain.x[1] || left < free) return [];
    free = left + SIGNED_PX;
    return [
      { day, left, titles: agreements.filter(({ signedOn }) => signedOn === day).map(({ title }) => title) },
    ];
  });
}
