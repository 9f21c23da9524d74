import { type CalendarDate, daysBetween } from '../../shared/calendar-date.js';
import type { Language } from '../../shared/language.js';
import { daysWords } from '../../shared/slip-words.js';
import type { Change } from './change.js';

/** How long after it was stated something was added, in days: the least and the most of a revision's changes. */
export interface Lateness {
  readonly leastDays: number;
  readonly mostDays: number;
}

/** The lateness of a revision's statements; null when each was added on the day on which it was stated, or none was stated. */
export function latenessOf(changes: readonly Change[], recordedOn: CalendarDate): Lateness | null {
  const days = changes.flatMap((each) =>
    each.statedOn === null ? [] : daysBetween(each.statedOn, recordedOn),
  );
  const late = days.filter((each) => each > 0);
  if (late.length === 0) return null;
  return {
    leastDays: late.reduce((a, b) => Math.min(a, b)),
    mostDays: late.reduce((a, b) => Math.max(a, b)),
  };
}

/** "added 40 days after it was stated", once for a whole revision. */
export function latenessWords({ leastDays, mostDays }: Lateness, language: Language): string {
  const english = language === 'EN';
  if (leastDays === mostDays) {
    const days = daysWords(mostDays, language);
    return english ? `added ${days} after it was stated` : `aggiunto ${days} dopo la dichiarazione`;
  }
  const most = daysWords(mostDays, language);
  return english
    ? `added ${leastDays} to ${most} after it was stated`
    : `aggiunto da ${leastDays} a ${most} dopo la dichiarazione`;
}
