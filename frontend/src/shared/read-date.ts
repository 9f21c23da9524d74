import type { DatePrecision } from '../generated/graphql';
import { addDays, type CalendarDay } from './calendar-day';

/** A date as it was typed: how precise it is, and a day in it (which may not exist: 31 February). */
export type TypedDate = { readonly precision: Exclude<DatePrecision, 'RANGE'>; readonly day: string };

const MONTHS = [
  ['january', 'gennaio'],
  ['february', 'febbraio'],
  ['march', 'marzo'],
  ['april', 'aprile'],
  ['may', 'maggio'],
  ['june', 'giugno'],
  ['july', 'luglio'],
  ['august', 'agosto'],
  ['september', 'settembre'],
  ['october', 'ottobre'],
  ['november', 'novembre'],
  ['december', 'dicembre'],
];
const ORDINALS = [
  ['1', 'i', 'first', 'primo', '1st'],
  ['2', 'ii', 'second', 'secondo', '2nd'],
  ['3', 'iii', 'third', 'terzo', '3rd'],
  ['4', 'iv', 'fourth', 'quarto', '4th'],
];

/** What someone typed as a date, in either language: "31/1/2017", "January 2017", "1º trim. 2017", "2017", "oggi"; null when it cannot be read. */
export function readDate(text: string, today: CalendarDay): TypedDate | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[,\s]+/g, ' ');
  if (words === 'today' || words === 'oggi') return { precision: 'DAY', day: today };
  if (words === 'yesterday' || words === 'ieri') return { precision: 'DAY', day: addDays(today, -1) };
  return readDigits(words) ?? readMonthName(words) ?? readQuarter(words);
}

function readDigits(words: string): TypedDate | null {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(words);
  if (iso) return iso[3] ? day(iso[1], iso[2], iso[3]) : month(iso[1], iso[2]);
  const dayFirst = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(words);
  if (dayFirst) return day(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\d{1,2})[/.\- ](\d{4})$/.exec(words);
  if (monthFirst) return month(monthFirst[2], monthFirst[1]);
  return /^\d{4}$/.test(words) ? { precision: 'YEAR', day: `${words}-01-01` } : null;
}

function readMonthName(words: string): TypedDate | null {
  const match =
    /^(?:(\d{1,2})(?:°|º|st|nd|rd|th)? )?(?:of |di )?(\p{L}{3,})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)? (\d{4})$/u.exec(
      words,
    );
  const [, before, name = '', after, year] = match ?? [];
  const number = 1 + MONTHS.findIndex((names) => names.some((known) => known.startsWith(name)));
  if (!match || number === 0 || (before && after)) return null;
  const date = before ?? after;
  return date ? day(year, String(number), date) : month(year, String(number));
}

function readQuarter(words: string): TypedDate | null {
  const match =
    /^[qt] ?([1-4]) (\d{4})$/.exec(words) ??
    /^(\w+)[°º]? (?:quarter|trimestre|trim\.?|q)(?: of| del)? (\d{4})$/.exec(words);
  const named = /^(\d{4})[ -]?[qt]([1-4])$/.exec(words);
  const [ordinal, year] = named ? [named[2], named[1]] : [match?.[1], match?.[2]];
  const quarter = ORDINALS.findIndex((names) => names.includes(ordinal ?? ''));
  return quarter < 0 ? null : { precision: 'QUARTER', day: `${year}-${pad(quarter * 3 + 1)}-01` };
}

function day(year = '', month = '', date = ''): TypedDate {
  return { precision: 'DAY', day: `${year.padStart(4, '20')}-${pad(month)}-${pad(date)}` };
}

function month(year = '', number = ''): TypedDate {
  return { precision: 'MONTH', day: `${year}-${pad(number)}-01` };
}

const pad = (number: string | number) => String(number).padStart(2, '0');
