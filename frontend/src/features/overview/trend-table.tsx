import { formatShortDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { MilestoneLink } from '../../shared/project/project-link';
import { DataTable } from '../../shared/ui/data-table';
import { StatedDate } from '../../shared/ui/stated-date';
import type { TrendLine, TrendPoint } from './trend-lines';

type Row = { readonly line: TrendLine; readonly point: TrendPoint };

/** The numbers of the trend chart: a row for each point. */
export function TrendTable({ lines }: { lines: readonly TrendLine[] }) {
  const { language, t } = useLanguage();
  const rows: Row[] = lines.flatMap((line) => line.points.map((point) => ({ line, point })));
  return (
    <DataTable
      caption={t('overview.trendTable')}
      captionHidden
      dense
      rows={rows}
      rowKey={({ point }) => point.statement.id}
      columns={[
        {
          key: 'milestone',
          header: t('overview.col.milestone'),
          cell: ({ line, point }) => (
            <MilestoneLink milestone={line.key} statement={point.statement.id}>
              {line.title}
            </MilestoneLink>
          ),
        },
        {
          key: 'stated',
          header: t('overview.col.stated'),
          cell: ({ point }) => formatShortDay(point.statedOn, language),
        },
        {
          key: 'date',
          header: t('overview.col.date'),
          cell: ({ point }) => (
            <StatedDate stated={point.statement.date && { ...point.statement.date, date: point.date }} />
          ),
        },
        {
          key: 'kind',
          header: t('overview.col.kind'),
          cell: ({ point }) => t(`kind.${point.statement.kind}`),
        },
        { key: 'by', header: t('overview.col.by'), cell: ({ point }) => saidBy(point) },
      ]}
    />
  );
}

/** Who said it, or the publisher that reports it. */
export function saidBy({ statement }: TrendPoint): string {
  return statement.by?.name ?? statement.source.publisher;
}
