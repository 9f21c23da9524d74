import type { ReactNode } from 'react';
import { formatPercent } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { Figures } from '../../shared/ui/figures';
import { MoneyTotal } from '../../shared/ui/money-total';
import styles from './funding.module.css';
import type { Funding } from './funding-rows';

/** Pledged, due and paid, in words where a part is unknown; below, what the sums assume. */
export function FundingTotals({ funding }: { funding: Funding }) {
  const { language, t } = useLanguage();
  const { pledged, due, paid, publicPledged, assumptions } = funding;
  const percent = (Number(publicPledged.sum?.amount ?? 0) / Number(pledged.sum?.amount ?? 1)) * 100;
  const whole = Math.round(percent);
  const shares = {
    publicShare: formatPercent(whole, language),
    privateShare: formatPercent(100 - whole, language),
  };
  const note = (total: Funding['due'], known: ReactNode, unknown: ReactNode) =>
    total.withheld.length > 0
      ? undefined
      : total.sum
        ? total.atLeast
          ? t('funding.atLeastNote')
          : known
        : unknown;
  return (
    <div className={styles.totals}>
      <Figures
        figures={[
          {
            term: t('funding.pledged'),
            value: <MoneyTotal total={pledged} />,
            // Of what is shown, no share of the whole can be told.
            note: pledged.withheld.length > 0 ? undefined : t('funding.pledgedNote', shares),
            shows: [funding, 'pledged'],
          },
          {
            term: t('funding.due'),
            value: <MoneyTotal total={due} />,
            note: note(due, t('funding.dueNote'), t('funding.dueUnknown')),
            shows: [funding, 'due'],
          },
          {
            term: t('funding.paid'),
            value: <MoneyTotal total={paid} />,
            note: note(paid, t('funding.paidNote'), t('funding.paidUnknown')),
            shows: [funding, 'paid'],
          },
        ]}
      />
      <p className={styles.assumes}>
        {assumptions.length === 0 ? t('funding.computed') : t('funding.assumes')} {assumptions.join(' ')}
      </p>
    </div>
  );
}
