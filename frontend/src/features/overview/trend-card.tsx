import { lazy, useMemo } from 'react';
import type { TrendChartFragment } from '../../generated/graphql';
import { afterPaint } from '../../shared/charts/after-paint';
import { ChartFrame } from '../../shared/charts/chart-frame';
import { useLanguage } from '../../shared/i18n/language-context';
import { latestDay } from '../../shared/project/staleness';
import { Age } from '../../shared/ui/age';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { RichText } from '../../shared/ui/rich-text';
import { trendLines } from './trend-lines';
import { TrendTable } from './trend-table';

// Asked for once the figures are on screen.
const TrendChart = lazy(async () => {
  await afterPaint();
  const { TrendChart } = await import('./trend-chart');
  return { default: TrendChart };
});

export const TREND_HEIGHT_PX = 256;

/** What was forecast, and when: the milestone trend chart with its table. */
export function TrendCard({
  project,
  className,
}: {
  project: TrendChartFragment;
  className?: string | undefined;
}) {
  const { t } = useLanguage();
  const lines = useMemo(() => trendLines(project), [project]);
  if (lines.length === 0) {
    return (
      <Card title={t('overview.trend')} className={className}>
        <div style={{ minHeight: TREND_HEIGHT_PX }}>
          <EmptyState kinds={['MILESTONE', 'MILESTONE_STATEMENT']} what="milestone">
            {t('overview.trendEmpty')}
          </EmptyState>
        </div>
      </Card>
    );
  }
  const goal = lines[0] as (typeof lines)[number];
  const said = [goal.title, goal.points.at(-1)?.statement.date?.words, goal.slipText]
    .filter(Boolean)
    .join(', ');
  return (
    <ChartFrame
      title={t('overview.trend')}
      caption={
        <>
          <RichText text={t('overview.trendCaption')} /> ·{' '}
          <Age
            statedOn={latestDay(lines.map(({ points }) => points.at(-1)?.statedOn))}
            asOf={project.asOf}
            isFinal={lines.every(({ reached }) => reached)}
            isBrief
          />
        </>
      }
      summary={t('overview.trendSummary', { lines: lines.length, goal: said })}
      table={<TrendTable lines={lines} />}
      height={TREND_HEIGHT_PX}
      shows={[project, 'milestones']}
      className={className}
    >
      <TrendChart lines={lines} agreements={project.agreements} asOf={project.asOf} />
    </ChartFrame>
  );
}
