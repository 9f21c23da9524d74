import type { Language } from './language.js';

/** Days in words: "1 day", "253 days", "1 giorno", "253 giorni". */
export function daysWords(days: number, language: Language): string {
  const count = new Intl.NumberFormat(language === 'IT' ? 'it-IT' : 'en-GB', {
    useGrouping: 'always',
  }).format(days);
  if (language === 'EN') return `${count} ${days === 1 ? 'day' : 'days'}`;
  return `${count} ${days === 1 ? 'giorno' : 'giorni'}`;
}

/** A slip in words, never a bare sign: "253 days late", "12 days early", "on time". */
export function slipWords(slipDays: number, language: Language): string {
  if (slipDays === 0) return language === 'EN' ? 'on time' : 'puntuale';
  const days = daysWords(Math.abs(slipDays), language);
  if (language === 'EN') return `${days} ${slipDays > 0 ? 'late' : 'early'}`;
  return `${days} ${slipDays > 0 ? 'di ritardo' : 'di anticipo'}`;
}

/** A slip compared with the promise: "123 days later than promised". */
export function slipAgainstPromise(slipDays: number, language: Language): string {
  if (slipDays === 0) return language === 'EN' ? 'as promised' : 'come promesso';
  const days = daysWords(Math.abs(slipDays), language);
  if (language === 'EN') return `${days} ${slipDays > 0 ? 'later' : 'earlier'} than promised`;
  return `${days} ${slipDays > 0 ? 'più tardi' : 'prima'} di quanto promesso`;
}
