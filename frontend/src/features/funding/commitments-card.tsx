import type { CommitmentRowFragment } from '../../generated/graphql';
import { useT } from '../../shared/i18n/language-context';
import { Card } from '../../shared/ui/card';
import { DataTable } from '../../shared/ui/data-table';
import { MoneyTotal } from '../../shared/ui/money-total';
import { WithheldNote } from '../../shared/ui/withheld-mark';
import { useCommitmentColumns } from './commitment-columns';
import styles from './funding.module.css';
import type { Funding } from './funding-rows';

type CommitmentsProps = { commitments: readonly CommitmentRowFragment[]; total: Funding['pledged'] };

/** Every amount that was pledged: from whom, to whom, for what, on which condition. */
export function CommitmentsCard({ commitments, total }: CommitmentsProps) {
  const t = useT();
  const { columns, unpublished } = useCommitmentColumns(commitments);
  const footer = columns.map(({ key }) => {
    if (key === 'parties') return t('funding.total');
    return key === 'amount' ? <MoneyTotal key="total" total={total} /> : '';
  });
  return (
    <Card title={t('funding.commitments')} caption={t('funding.commitmentsCaption')}>
      <DataTable
        caption={t('funding.commitments')}
        captionHidden
        stacked
        rows={commitments}
        rowKey={({ id }) => id}
        rowId={({ id }) => id}
        columns={columns}
        footer={footer}
      />
      <WithheldNote kinds={['COMMITMENT']} />
      {unpublished.length > 0 && (
        <p className={styles.unpublished}>
          {t('funding.unpublished', {
            what: unpublished.map((key) => t(`funding.missing.${key}`)).join(', '),
          })}
        </p>
      )}
    </Card>
  );
}
