import type { CommitmentRowFragment } from '../../generated/graphql';
import { formatDay, formatMoney } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { PageLink } from '../../shared/project/project-link';
import { FactActions } from '../../shared/project/statement-actions';
import { useWithheld } from '../../shared/project/withheld';
import type { Column } from '../../shared/ui/data-table';
import { Provenance } from '../../shared/ui/provenance';
import { WithheldAbout, WithheldMark } from '../../shared/ui/withheld-mark';
import { FromTo } from './from-to';
import styles from './funding.module.css';

type Commitment = CommitmentRowFragment;
type Optional = 'purpose' | 'condition' | 'due' | 'agreement';
type Columns = { readonly columns: Column<Commitment>[]; readonly unpublished: Optional[] };

/** Columns of the pledges; what no pledge states has no column and is named in `unpublished` instead. */
export function useCommitmentColumns(commitments: readonly Commitment[]): Columns {
  const { language, t } = useLanguage();
  const withheld = useWithheld();
  const unknown = <span className="unknown">{t('project.notPublished')}</span>;
  const maybe = [
    { key: 'purpose', header: t('funding.col.purpose'), cell: ({ purpose }: Commitment) => purpose },
    { key: 'condition', header: t('funding.col.condition'), cell: ({ condition }: Commitment) => condition },
    {
      key: 'due',
      header: t('funding.col.due'),
      cell: ({ dueOn }: Commitment) =>
        dueOn && <span className={styles.day}>{formatDay(dueOn, language)}</span>,
    },
    {
      key: 'agreement',
      header: t('funding.col.agreement'),
      cell: ({ agreement }: Commitment) =>
        agreement && (
          <PageLink page="parties" hash={agreement.key}>
            {agreement.title}
          </PageLink>
        ),
    },
  ] as const;
  const why = (each: Commitment, key: Optional) => withheld.field(each.id, key === 'due' ? 'dueOn' : key);
  const stated = maybe.filter(({ key, cell }) => commitments.some((each) => cell(each) || why(each, key)));
  const columns: Column<Commitment>[] = [
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
    ...stated.map(({ cell, ...column }) => ({
      ...column,
      cell: (each: Commitment) => {
        const reason = why(each, column.key);
        return reason ? <WithheldMark why={reason} /> : (cell(each) ?? unknown);
      },
    })),
    {
      key: 'source',
      header: t('funding.col.source'),
      cell: (each) => (
        <>
          <Provenance fact={each} brief />{' '}
          <FactActions fact={each.id} words={`${each.from.name}, ${formatMoney(each.amount, language)}`} />
          <WithheldAbout id={each.id} />
        </>
      ),
    },
  ];
  const unpublished = maybe.filter((column) => !stated.includes(column)).map(({ key }) => key);
  return { columns, unpublished };
}
