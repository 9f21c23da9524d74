import { formatMoney, type MoneyLike } from '../format';
import { useLanguage } from '../i18n/language-context';

/** A sum over parts of which some may be unknown: "at least €1,000,000", or "not published" where all are. */
export function MoneyTotal({
  total,
}: {
  total: { readonly sum: MoneyLike | null; readonly atLeast: boolean };
}) {
  const { language, t } = useLanguage();
  if (!total.sum) return <span className="unknown">{t('project.notPublished')}</span>;
  const amount = formatMoney(total.sum, language);
  return total.atLeast ? t('project.atLeast', { amount }) : amount;
}
