import { inLanguage, type Language, type Text } from '../../shared/language.js';
import { isCurrency, moneyWords, parseAmount } from '../../shared/money.js';

/** A quantity as someone said it. */
export interface SaidValue {
  readonly low: string;
  readonly high: string;
  readonly approximate: boolean;
  readonly words: Text | null;
}

/** A quantity in words: as it was said, or written out ("about 500 m²", "400–450 people", "€12,000,000"). */
export function valueWords(value: SaidValue, unit: string, language: Language): string {
  if (value.words !== null) return inLanguage(value.words, language);
  const [low, high] = [figureWords(value.low, unit, language), figureWords(value.high, unit, language)];
  const figures = value.low === value.high ? high : `${low}–${high}`;
  const about = value.approximate ? (language === 'EN' ? 'about ' : 'circa ') : '';
  return `${about}${figures}${isCurrency(unit) ? '' : unitWords(unit, language)}`;
}

function figureWords(figure: string, unit: string, language: Language): string {
  const money = isCurrency(unit) ? parseAmount(figure, unit) : null;
  if (money !== null) return moneyWords(money, language);
  const format = new Intl.NumberFormat(language === 'IT' ? 'it-IT' : 'en-GB', {
    useGrouping: 'always',
    maximumFractionDigits: 6,
  });
  return format.format(figure as Intl.StringNumericLiteral);
}

const UNITS: Readonly<Record<string, { EN: string; IT: string }>> = {
  m2: { EN: 'm²', IT: 'm²' },
  seats: { EN: 'seats', IT: 'postazioni' },
  people: { EN: 'people', IT: 'persone' },
  jobs: { EN: 'jobs', IT: 'posti di lavoro' },
  firms: { EN: 'firms', IT: 'imprese' },
  places: { EN: 'places', IT: 'posti' },
};

function unitWords(unit: string, language: Language): string {
  return ` ${UNITS[unit]?.[language] ?? unit}`;
}
