import { formatMoney, type MoneyLike } from '../format';
import { useLanguage } from '../i18n/language-context';
import type { Withheld } from '../project/withheld';
import { WithheldReasons } from './withheld-mark';

type MoneyTotalProps = {
  total: {
    readonly sum: MoneyLike | null;
    readonly atLeast: boolean;
    readonly withheld: readonly Pick<Withheld, 'level' | 'reason' | 'reasonLanguage'>[];
  };
  /** Stands in a sentence: leaves the reasons to a note beside it, where there is a sum. */
  brief?: boolean;
};

/** A sum over parts of which some may be unknown or withheld: "at least €1,000,000", or why there is none. */
export function MoneyTotal({ total, brief }: MoneyTotalProps) {
  const { language, t } = useLanguage();
  const { sum, atLeast, withheld } = total;
  if (!sum && withheld.length > 0) return <WithheldReasons withheld={withheld} inLine={brief === true} />;
  if (!sum) return <span className="unknown">{t('project.notPublished')}</span>;
  const amount = formatMoney(sum, language);
  return (
    <>
      {atLeast ? t('project.atLeast', { amount }) : amount}
      {!brief && <WithheldReasons withheld={withheld} />}
    </>
  );
}
