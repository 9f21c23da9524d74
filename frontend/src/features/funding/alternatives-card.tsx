import type { CommitmentRowFragment } from '../../generated/graphql';
import { formatMoney } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { FactActions } from '../../shared/project/statement-actions';
import { useWithheld } from '../../shared/project/withheld';
import { Card } from '../../shared/ui/card';
import { DataTable } from '../../shared/ui/data-table';
import { Provenance } from '../../shared/ui/provenance';
import { WithheldMark } from '../../shared/ui/withheld-mark';
import { FromTo } from './from-to';
import styles from './funding.module.css';

/** What other sources say instead: shown beside the sums, and never added to them. */
export function AlternativesCard({ commitments }: { commitments: readonly CommitmentRowFragment[] }) {
  const { language, t } = useLanguage();
  const withheld = useWithheld();
  return (
    <Card title={t('funding.alternatives')} caption={t('funding.alternativesCaption')}>
      <DataTable
        caption={t('funding.alternatives')}
        captionHidden
        stacked
        rows={commitments}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'parties',
            header: t('funding.col.fromTo'),
            cell: ({ from, to }) => <FromTo from={from} to={to} />,
          },
          {
            key: 'amount',
            header: t('funding.col.amount'),
            align: 'end',
            cell: ({ amount }) => <span className={styles.money}>{formatMoney(amount, language)}</span>,
          },
          {
            key: 'purpose',
            header: t('funding.col.says'),
            cell: ({ id, purpose }) => {
              const why = withheld.field(id, 'purpose');
              if (why) return <WithheldMark why={why} />;
              return purpose ?? <span className="unknown">{t('project.notPublished')}</span>;
            },
          },
          {
            key: 'source',
            header: t('funding.col.source'),
            cell: (each) => (
              <>
                <Provenance fact={each} brief />{' '}
                <FactActions
                  fact={each.id}
                  words={`${each.from.name}, ${formatMoney(each.amount, language)}`}
                />
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
