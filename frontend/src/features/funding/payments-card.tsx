import { formatDay, formatMoney } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { FactActions } from '../../shared/project/statement-actions';
import { Card } from '../../shared/ui/card';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { EvidenceMarks } from '../../shared/ui/evidence-marks';
import { MoneyTotal } from '../../shared/ui/money-total';
import { Provenance } from '../../shared/ui/provenance';
import { WithheldFields, WithheldNote } from '../../shared/ui/withheld-mark';
import styles from './funding.module.css';
import type { Funding } from './funding-rows';

/** What was paid, day by day; where no payment was published, that is said. */
export function PaymentsCard({ payments, total }: { payments: Funding['payments']; total: Funding['paid'] }) {
  const { language, t } = useLanguage();
  if (payments.length === 0) {
    return (
      <Card title={t('funding.payments')}>
        <EmptyState kinds={['PAYMENT', 'COMMITMENT']} what="payment">
          {t('funding.paymentsEmpty')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={t('funding.payments')}>
      <DataTable
        caption={t('funding.payments')}
        captionHidden
        stacked
        rows={payments}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'paidOn',
            header: t('funding.col.paidOn'),
            cell: ({ paidOn }) => <span className={styles.day}>{formatDay(paidOn, language)}</span>,
          },
          {
            key: 'amount',
            header: t('funding.col.amount'),
            align: 'end',
            cell: ({ amount }) => <span className={styles.money}>{formatMoney(amount, language)}</span>,
          },
          {
            key: 'from',
            header: t('funding.col.partner'),
            cell: ({ commitment }) => (
              <>
                {commitment.from.name}
                {commitment.to && (
                  <span className="soft"> {t('funding.to', { party: commitment.to.name })}</span>
                )}
              </>
            ),
          },
          {
            key: 'for',
            header: t('funding.col.for'),
            cell: ({ id, commitment, note }) => (
              <>
                {note ?? commitment.purpose ?? <span className="soft">–</span>}
                <WithheldFields id={id} />
              </>
            ),
          },
          {
            key: 'source',
            header: t('funding.col.source'),
            cell: (each) => (
              <div>
                <Provenance fact={each} brief />{' '}
                <FactActions
                  fact={each.id}
                  words={`${formatMoney(each.amount, language)}, ${formatDay(each.paidOn, language)}`}
                />
                <EvidenceMarks evidence={each.evidence} />
              </div>
            ),
          },
        ]}
        footer={[t('funding.total'), <MoneyTotal key="total" total={total} />, '', '', '']}
      />
      <WithheldNote kinds={['PAYMENT']} />
    </Card>
  );
}
