import { addMonths, type CalendarDay } from '../../shared/calendar-day';

/** Where a key of the slider leads: a stated day, a month further, or an end; undefined is today. */
export type RibbonStep = 'previous' | 'next' | 'monthBack' | 'monthForward' | 'first' | 'today';

export const STEP_OF_KEY: Readonly<Record<string, RibbonStep>> = {
  ArrowLeft: 'previous',
  ArrowDown: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'next',
  PageDown: 'monthBack',
  PageUp: 'monthForward',
  Home: 'first',
  End: 'today',
};

/** The as-of day after a step, from `asOf` (undefined: today) over the stated days in order. */
export function stepTo(
  step: RibbonStep,
  asOf: CalendarDay | undefined,
  days: readonly CalendarDay[],
  today: CalendarDay,
): CalendarDay | undefined {
  const at = asOf ?? today;
  const first = days[0] ?? today;
  if (step === 'today') return undefined;
  if (step === 'first') return first;
  if (step === 'previous') return days.findLast((day) => day < at) ?? asOf;
  if (step === 'next') return beforeToday(days.find((day) => day > at) ?? today, today);
  const moved = addMonths(at, step === 'monthBack' ? -1 : 1);
  return beforeToday(moved < first ? first : moved, today);
}

/** Today and later days are no day of the past: the address then names none. */
export function beforeToday(day: CalendarDay, today: CalendarDay): CalendarDay | undefined {
  return day >= today ? undefined : day;
}
