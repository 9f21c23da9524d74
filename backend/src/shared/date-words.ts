import { type CalendarDate, partsOf } from './calendar-date.js';
import { inLanguage, type Language, type Text } from './language.js';
import type { DateSpan } from './stated-date.js';

const MONTHS = {
  EN: 'January February March April May June July August September October November December'.split(' '),
  IT: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
    ' ',
  ),
};

const QUARTERS = {
  EN: ['first', 'second', 'third', 'fourth'],
  IT: ['primo', 'secondo', 'terzo', 'quarto'],
};

/** A stated date in words: as it was said, or written out at its precision ("January 2017"). */
export function dateWords(span: DateSpan, words: Text | null, language: Language): string {
  if (words !== null) return inLanguage(words, language);
  const { year, month } = partsOf(span.last);
  switch (span.precision) {
    case 'DAY':
      return dayWords(span.last, language);
    case 'MONTH':
      return `${MONTHS[language][month - 1]} ${year}`;
    case 'QUARTER': {
      const quarter = QUARTERS[language][Math.floor((month - 1) / 3)];
      return language === 'EN' ? `the ${quarter} quarter of ${year}` : `${quarter} trimestre ${year}`;
    }
    case 'YEAR':
      return String(year);
    case 'RANGE':
      return rangeWords(span, language);
  }
}

/** One day in words: "10 June 2017", "10 giugno 2017", "1° giugno 2017". */
export function dayWords(date: CalendarDate, language: Language): string {
  const { year } = partsOf(date);
  return `${dayAndMonth(date, language)} ${year}`;
}

/** The day on which figures stand: "As of 31 July 2016", "Al 31 luglio 2016", "All'8 luglio 2016". */
export function asOfWords(date: CalendarDate, language: Language): string {
  if (language === 'EN') return `As of ${dayWords(date, language)}`;
  const span: DateSpan = { first: date, last: date, precision: 'DAY' };
  return `${italianArticle(span, null) === 'il ' ? 'Al ' : "All'"}${dayWords(date, language)}`;
}

/** A stated date after the preposition of an expectation: "for January 2017", "per il 10 giugno 2017". */
export function forDateWords(span: DateSpan, words: Text | null, language: Language): string {
  const said = dateWords(span, words, language);
  if (language === 'EN') return `for ${said}`;
  return `per ${italianArticle(span, words)}${said}`;
}

/** A stated date after the preposition of something that happened: "on 10 June 2017", "a giugno 2017". */
export function onDateWords(span: DateSpan, words: Text | null, language: Language): string {
  const said = dateWords(span, words, language);
  if (words !== null) return `(${said})`;
  if (span.precision === 'RANGE') return betweenWords(span, language);
  if (language === 'EN') return `${span.precision === 'DAY' ? 'on' : 'in'} ${said}`;
  if (span.precision === 'DAY') return `${italianArticle(span, null)}${said}`;
  return span.precision === 'MONTH' ? `a ${said}` : `nel ${said}`;
}

/** The Italian article that a written-out date takes: "il 10 giugno", "l'8 giugno", "il 2017"; none before a month or quoted words. */
export function italianArticle(span: DateSpan, words: Text | null): string {
  if (words !== null) return '';
  switch (span.precision) {
    case 'DAY':
      return articleOfDay(span.last);
    case 'RANGE':
      return articleOfDay(span.first);
    case 'QUARTER':
    case 'YEAR':
      return 'il ';
    case 'MONTH':
      return '';
  }
}

/** "10–20 June 2017", "10 June – 5 July 2017": what the two days share is said once. */
function rangeWords({ first, last }: DateSpan, language: Language): string {
  if (first === last) return dayWords(last, language);
  const [from, to] = [partsOf(first), partsOf(last)];
  if (from.year !== to.year) return `${dayWords(first, language)} – ${dayWords(last, language)}`;
  if (from.month !== to.month) return `${dayAndMonth(first, language)} – ${dayWords(last, language)}`;
  return `${dayNumber(first, language)}–${dayWords(last, language)}`;
}

/** "between 10 and 20 June 2017", "tra l'8 e il 20 giugno 2017". */
function betweenWords({ first, last }: DateSpan, language: Language): string {
  const [from, to] = [partsOf(first), partsOf(last)];
  const start =
    from.year !== to.year
      ? dayWords(first, language)
      : from.month !== to.month
        ? dayAndMonth(first, language)
        : dayNumber(first, language);
  if (language === 'EN') return `between ${start} and ${dayWords(last, language)}`;
  return `tra ${articleOfDay(first)}${start} e ${articleOfDay(last)}${dayWords(last, language)}`;
}

/** Eight and eleven begin with a vowel. */
function articleOfDay(date: CalendarDate): string {
  const { dayOfMonth } = partsOf(date);
  return dayOfMonth === 8 || dayOfMonth === 11 ? "l'" : 'il ';
}

function dayAndMonth(date: CalendarDate, language: Language): string {
  const { month } = partsOf(date);
  return `${dayNumber(date, language)} ${MONTHS[language][month - 1]}`;
}

function dayNumber(date: CalendarDate, language: Language): string {
  const { dayOfMonth } = partsOf(date);
  return language === 'IT' && dayOfMonth === 1 ? '1°' : String(dayOfMonth);
}
