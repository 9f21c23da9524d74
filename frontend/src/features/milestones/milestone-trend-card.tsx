import { lazy, useMemo } from 'react';
import type { CalendarDay } from '../../shared/calendar-day';
import { ChartFrame } from '../../shared/charts/chart-frame';
import { formatShortDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { DataTable } from '../../shared/ui/data-table';
import { RichText } from '../../shared/ui/rich-text';
import type { MilestoneRecord } from './milestone-page';
import { type TrendStep, trendSteps } from './milestone-trend';

const MilestoneTrendChart = lazy(() =>
  import('./milestone-trend-chart').then((module) => ({ default: module.MilestoneTrendChart })),
);

type TrendCardProps = { milestone: MilestoneRecord; isGoal: boolean; asOf: CalendarDay };

/** How the expected date moved, statement by statement; nothing while fewer than two were made. */
export function MilestoneTrendCard({ milestone, isGoal, asOf }: TrendCardProps) {
  const { t } = useLanguage();
  const steps = useMemo(() => trendSteps(milestone.trend), [milestone.trend]);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || steps.length < 2) return null;
  const words = (step: TrendStep) => step.statement.date?.words ?? step.date;
  return (
    <ChartFrame
      title={t('milestones.trend')}
      caption={<RichText text={t('milestones.trendCaption')} />}
      summary={t('milestones.trendSummary', { count: steps.length, first: words(first), last: words(last) })}
      height={220}
      shows={[milestone, 'trend']}
      table={<TrendTable steps={steps} />}
    >
      <MilestoneTrendChart steps={steps} isGoal={isGoal} reached={milestone.reached !== null} asOf={asOf} />
    </ChartFrame>
  );
}

function TrendTable({ steps }: { steps: readonly TrendStep[] }) {
  const { language, t } = useLanguage();
  return (
    <DataTable
      caption={t('milestones.trend')}
      captionHidden
      dense
      rows={steps}
      rowKey={({ statement }) => statement.id}
      columns={[
        {
          key: 'statedOn',
          header: t('milestones.col.statedOn'),
          cell: ({ statement, statedOn }) => (
            <a href={`#${statement.id}`}>{formatShortDay(statedOn, language)}</a>
          ),
        },
        {
          key: 'date',
          header: t('milestones.col.date'),
          cell: ({ statement, date }) => statement.date?.words ?? formatShortDay(date, language),
        },
        {
          key: 'kind',
          header: t('milestones.col.kind'),
          cell: ({ statement }) => t(`kind.${statement.kind}`),
        },
        {
          key: 'by',
          header: t('milestones.col.by'),
          cell: ({ statement }) => statement.by?.name ?? statement.source.publisher,
        },
      ]}
    />
  );
}
