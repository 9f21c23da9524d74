import { formatPercent } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { DataTable } from '../../shared/ui/data-table';
import type { Comparison } from './promise-rows';

/** The numbers of the comparison. */
export function ComparisonTable({ compared }: { compared: readonly Comparison[] }) {
  const { language, t } = useLanguage();
  return (
    <DataTable
      caption={t('promises.compared')}
      captionHidden
      dense
      rows={compared}
      rowKey={({ key }) => key}
      columns={[
        { key: 'title', header: t('promises.col.quantity'), cell: ({ title }) => title },
        { key: 'promised', header: t('promises.promised'), cell: ({ promisedWords }) => promisedWords },
        {
          key: 'later',
          header: t('promises.col.later'),
          cell: ({ words, came }) => (
            <>
              {words} <span className="soft">({t(came ? 'promises.came' : 'promises.saidSince')})</span>
            </>
          ),
        },
        {
          key: 'percent',
          header: t('promises.col.percent'),
          align: 'end',
          cell: ({ percent }) => formatPercent(percent, language),
        },
      ]}
    />
  );
}
