import { formatAtPrecision, formatDay } from '../format';
import { useLanguage } from '../i18n/language-context';
import type { Withheld } from '../project/withheld';
import { WithheldReasons } from './withheld-mark';

export type StatedDateLike = {
  readonly date: string;
  readonly precision: 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR' | 'RANGE';
  readonly words?: string;
  readonly statedOn?: string;
  readonly statedOnInferred?: boolean;
  readonly by?: { readonly name: string } | null;
};

type StatedDateProps = {
  /** Null or undefined reads as `missing`. */
  stated: StatedDateLike | null | undefined;
  /** Short form ("Sep 2016") instead of the words that were said. */
  short?: boolean;
  /** Words for an unknown date; "not stated" when left out. */
  missing?: string;
  /** Of what was said about it, what is withheld: an unknown date reads as its reasons. */
  withheld?: readonly Pick<Withheld, 'level' | 'reason' | 'reasonLanguage'>[];
};

/** A date as it was said, with who said it and when on hover; an unknown one in words, never blank. */
export function StatedDate({ stated, short, missing, withheld = [] }: StatedDateProps) {
  const { language, t } = useLanguage();
  if (!stated && withheld.length > 0) return <WithheldReasons withheld={withheld} />;
  if (!stated) return <span className="unknown">{missing ?? t('project.notStated')}</span>;
  const text =
    short || !stated.words ? formatAtPrecision(stated.date, stated.precision, language) : stated.words;
  const day = stated.statedOn && formatDay(stated.statedOn, language);
  const when = day && t(stated.statedOnInferred ? 'stated.onInferred' : 'stated.on', { day });
  const title = [stated.words, stated.by?.name, when].filter(Boolean).join(' · ');
  return (
    <time dateTime={stated.date} title={title || undefined}>
      {text}
    </time>
  );
}
