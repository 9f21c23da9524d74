import { formatMonth } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { DataTable } from '../../shared/ui/data-table';
import type { PhaseBar } from './phase-bars';
import type { CurvePoint } from './progress-curve';

/** The numbers of the cumulative curve. */
export function CurveTable({ points }: { points: readonly CurvePoint[] }) {
  const { language, t } = useLanguage();
  const count = (value: number | null) => value ?? <span className="unknown">{t('progress.ahead')}</span>;
  return (
    <DataTable
      caption={t('progress.curve')}
      captionHidden
      dense
      rows={points}
      rowKey={({ month }) => month}
      columns={[
        { key: 'month', header: t('progress.col.month'), cell: ({ month }) => formatMonth(month, language) },
        {
          key: 'promised',
          header: t('progress.col.promised'),
          align: 'end',
          cell: (point) => point.promised,
        },
        { key: 'kept', header: t('progress.col.kept'), align: 'end', cell: (point) => count(point.kept) },
        {
          key: 'reached',
          header: t('progress.col.reached'),
          align: 'end',
          cell: (point) => count(point.reached),
        },
      ]}
    />
  );
}

/** The numbers of the bars by phase. */
export function PhaseTable({ bars }: { bars: readonly PhaseBar[] }) {
  const { t } = useLanguage();
  return (
    <DataTable
      caption={t('progress.phases')}
      captionHidden
      dense
      rows={bars}
      rowKey={({ key }) => key}
      columns={[
        { key: 'phase', header: t('progress.col.phase'), cell: ({ title }) => title },
        { key: 'promised', header: t('progress.col.promised'), align: 'end', cell: (bar) => bar.promised },
        { key: 'due', header: t('progress.col.due'), align: 'end', cell: (bar) => bar.promisedByNow },
        { key: 'kept', header: t('progress.col.kept'), align: 'end', cell: (bar) => bar.kept },
        { key: 'reached', header: t('progress.col.reached'), align: 'end', cell: (bar) => bar.reached },
      ]}
    />
  );
}
