import { formatDay, formatMonth } from '../format';
import type { Language } from '../i18n/catalogs';
import { useLanguage } from '../i18n/language-context';

type StatedOnLike = {
  readonly statedOn: string;
  readonly statedOnPrecision?: 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR' | 'RANGE';
  readonly statedOnInferred?: boolean;
};

/** The day on which something was stated, no finer than it is known, and marked when it was inferred. */
export function StatedOn({ fact }: { fact: StatedOnLike }) {
  const { language, t } = useLanguage();
  return (
    <>
      <time dateTime={fact.statedOn}>{statedOnText(fact, language)}</time>
      {fact.statedOnInferred && <span className="soft"> ({t('stated.inferred')})</span>}
    </>
  );
}

/** "24 June 2015", "June 2015", "2015": as finely as the day is known. */
export function statedOnText({ statedOn, statedOnPrecision }: StatedOnLike, language: Language): string {
  if (statedOnPrecision === 'YEAR') return statedOn.slice(0, 4);
  if (statedOnPrecision === 'MONTH') return formatMonth(statedOn, language);
  return formatDay(statedOn, language);
}
