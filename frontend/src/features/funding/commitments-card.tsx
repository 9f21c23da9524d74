import type { CommitmentRowFragment } from '../../generated/graphql';
import { formatDay, formatMoney } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { PageLink } from '../../shared/project/project-link';
import { Card } from '../../shared/ui/card';
import { type Column, DataTable } from '../../shared/ui/data-table';
import { MoneyTotal } from '../../shared/ui/money-total';
import { Provenance } from '../../shared/ui/provenance';
import styles from './funding.module.css';
import type { Funding } from './funding-rows';

type CommitmentsProps = { commitments: readonly CommitmentRowFragment[]; total: Funding['pledged'] };

/** Every amount that was pledged: from whom, to whom, for what, on which condition. */
export function CommitmentsCard({ commitments, total }: CommitmentsProps) {
  const { t } = useLanguage();
  const columns = useCommitmentColumns();
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
    </Card>
  );
}

/** Columns of a table of pledges; those that no pledge fills are left out. */
function useCommitmentColumns(): Column<CommitmentRowFragment>[] {
  const { language, t } = useLanguage();
  const unknown = <span className="unknown">{t('project.notPublished')}</span>;
  return [
    {
      key: 'parties',
      header: t('funding.col.fromTo'),
      cell: (each) => <FromTo from={each.from} to={each.to} />,
    },
    {
      key: 'amount',
      header: t('funding.col.amount'),
      align: 'end',
      cell: ({ amount }) => <span className={styles.money}>{formatMoney(amount, language)}</span>,
    },
    { key: 'purpose', header: t('funding.col.purpose'), cell: ({ purpose }) => purpose ?? unknown },
    { key: 'condition', header: t('funding.col.condition'), cell: ({ condition }) => condition ?? unknown },
    {
      key: 'due',
      header: t('funding.col.due'),
      cell: ({ dueOn }) => (dueOn ? formatDay(dueOn, language) : unknown),
    },
    {
      key: 'agreement',
      header: t('funding.col.agreement'),
      cell: ({ agreement }) =>
        agreement ? (
          <PageLink page="parties" hash={agreement.key}>
            {agreement.title}
          </PageLink>
        ) : (
          unknown
        ),
    },
    { key: 'source', header: t('funding.col.source'), cell: (each) => <Provenance fact={each} /> },
  ];
}

type Named = { readonly key: string; readonly name: string };

/** Who gives and who receives; without a receiver the money goes into the works. */
export function FromTo({ from, to }: { from: Named; to: Named | null }) {
  const { t } = useLanguage();
  return (
    <span className={styles.parties}>
      <PageLink page="parties" hash={from.key} className="plain-link">
        {from.name}
      </PageLink>
      <br />
      <span className="soft">{to ? t('funding.to', { party: to.name }) : t('funding.intoTheWorks')}</span>
    </span>
  );
}
