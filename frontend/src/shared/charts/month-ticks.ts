import { addMonths, type CalendarDay, dayAt, dayNumber } from '../calendar-day';

const STEPS_MONTHS = [1, 2, 3, 6, 12, 24, 60, 120] as const;

/** Firsts of months between two day numbers, as day numbers: every month, quarter, half year or year, at most `most`. */
export function monthTicks(from: number, to: number, most: number): number[] {
  for (const step of STEPS_MONTHS) {
    const ticks = everyMonths(step, from, to);
    if (ticks.length <= most) return ticks;
  }
  return [];
}

function everyMonths(step: number, from: number, to: number): number[] {
  const ticks: number[] = [];
  for (let day = firstTick(step, dayAt(from)); dayNumber(day) <= to; day = addMonths(day, step)) {
    if (dayNumber(day) >= from) ticks.push(dayNumber(day));
  }
  return ticks;
}

function firstTick(step: number, from: CalendarDay): CalendarDay {
  const january = `${from.slice(0, 4)}-01-01`;
  let day = january;
  while (step < 12 && day < from) day = addMonths(day, step);
  return day;
}
