import { type CalendarDay, dayNumber } from './calendar-day';
import type { Language } from './i18n/catalogs';

/** An amount as the API gives it: an exact decimal text with its currency. */
export type MoneyLike = { readonly amount: string; readonly currency: string };
type Precision = 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR' | 'RANGE';

const LOCALES: Record<Language, string> = { en: 'en-GB', it: 'it-IT' };
const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

/** "31 July 2016", "31 luglio 2016". */
export function formatDay(day: CalendarDay, language: Language): string {
  const text = dateFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(asDate(day));
  // Italian counts the first of a month and numbers the others.
  return language === 'it' ? text.replace(/^1 /, '1° ') : text;
}

/** "Sunday 31 July 2016", "domenica 31 luglio 2016". */
export function formatWeekday(day: CalendarDay, language: Language): string {
  const weekday = dateFormat(language, { weekday: 'long' }).format(asDate(day));
  return `${weekday} ${formatDay(day, language)}`;
}

/** "31 Jul 2016", "31 lug 2016". */
export function formatShortDay(day: CalendarDay, language: Language): string {
  return shortSept(
    dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(asDate(day)),
  );
}

/** "July 2016", "luglio 2016". */
export function formatMonth(day: CalendarDay, language: Language): string {
  return dateFormat(language, { month: 'long', year: 'numeric' }).format(asDate(day));
}

/** "Jul 2016", "lug 2016". */
export function formatShortMonth(day: CalendarDay, language: Language): string {
  return shortSept(dateFormat(language, { month: 'short', year: 'numeric' }).format(asDate(day)));
}

/** A stated day no finer than it was said: "Sep 2016" for a month, "Q3 2016", "2016"; a range by its last day. */
export function formatAtPrecision(day: CalendarDay, precision: Precision, language: Language): string {
  if (precision === 'YEAR') return day.slice(0, 4);
  if (precision === 'MONTH') return formatShortMonth(day, language);
  if (precision === 'QUARTER') {
    const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
    return `${language === 'it' ? `${quarter}º trim.` : `Q${quarter}`} ${day.slice(0, 4)}`;
  }
  return formatShortDay(day, language);
}

/** "€1,000,000" or "1.000.000 €"; cents only where there are some. */
export function formatMoney(money: MoneyLike, language: Language): string {
  const amount = Number(money.amount);
  const cents = Number.isInteger(amount) ? 0 : 2;
  const options = {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: cents,
    maximumFractionDigits: cents,
    useGrouping: 'always',
  } as const;
  return numberFormat(language, options).format(amount);
}

/** "1,234.5" or "1.234,5". */
export function formatNumber(value: number | string, language: Language): string {
  return numberFormat(language, { maximumFractionDigits: 2, useGrouping: 'always' }).format(Number(value));
}

/** A share such as "28.3%" or "28,3%"; the number is already in per cent. */
export function formatPercent(percent: number | string, language: Language): string {
  const options = { style: 'percent', maximumFractionDigits: 1 } as const;
  return numberFormat(language, options).format(Number(percent) / 100);
}

/** An instant in the reader's own zone: "10 Jun 2017, 11:00". */
export function formatInstant(instant: string, language: Language): string {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(instant));
}

/** The day of an instant in the reader's own zone: "10 Jun 2017". */
export function formatInstantDay(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium' }).format(new Date(instant));
}

/** British English writes "Sept"; four letters among threes do not line up. */
function shortSept(text: string): string {
  return text.replace('Sept', 'Sep');
}

/** Noon in UTC of the day, to be printed in UTC: no zone can shift it. */
function asDate(day: CalendarDay): Date {
  return new Date((dayNumber(day) + 0.5) * 86_400_000);
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const make = () => new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
  return cached(`d${language}${JSON.stringify(options)}`, make);
}

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(
    `n${language}${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(LOCALES[language], options),
  );
}

function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => T): T {
  const known = cache.get(key) as T | undefined;
  if (known) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
