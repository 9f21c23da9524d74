import { type CalendarDate } from '../../shared/calendar-date.js';
import { dayWords } from '../../shared/date-words.js';
import type { Language } from '../../shared/language.js';
import type { Amount, Total } from './page-data.js';
import type { PageWords } from './words.js';

const LOCALES = { IT: 'it-IT', EN: 'en-GB' } as const;

/** "€1,000,000" or "1.000.000 €"; cents only where there are some. */
export function moneyText({ amount, currency }: Amount, language: Language): string {
  const hasCents = /\.0*[1-9]/.test(amount);
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    useGrouping: 'always',
    ...(hasCents ? {} : { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
  }).format(amount as Intl.StringNumericLiteral);
}

/** A sum as the screens write it: "at least …" over unknown parts, "not published" where all are. */
export function totalText({ sum, atLeast }: Total, words: PageWords): string {
  if (sum === null) return words.notPublished;
  const amount = moneyText(sum, words.language);
  return atLeast ? words.atLeast(amount) : amount;
}

/** "28.3%", "28,3%". */
export function percentText(percent: string, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 1 }).format(
    Number(percent) / 100,
  );
}

/** "10 June 2017". */
export function dayText(day: string, language: Language): string {
  return dayWords(day as CalendarDate, language);
}

/** "Jun 2017". */
export function monthText(day: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day * 86_400_000));
}

/** An instant in the project's own time zone, which is named. */
export function instantText(instant: string, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone,
  });
  return `${format.format(new Date(instant))} (${timeZone})`;
}

/** "1.2 MB". */
export function sizeText(bytes: number, language: Language): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const amount = bytes / (unit === 'kilobyte' ? 1000 : 1_000_000);
  return new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    amount,
  );
}
