import { lazy } from 'react';
import { ProgressDocument, type ProgressQuery } from '../../generated/graphql';
import { ChartFrame } from '../../shared/charts/chart-frame';
import { formatDay } from '../../shared/format';
import { useProjectQuery } from '../../shared/graphql/use-project-query';
import { useLanguage } from '../../shared/i18n/language-context';
import { PageLink } from '../../shared/project/project-link';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { Figures } from '../../shared/ui/figures';
import { Page } from '../../shared/ui/page';
import { QueryView } from '../../shared/ui/query-view';
import { phaseBars, phaseLines } from './phase-bars';
import { progressCurve, standing } from './progress-curve';
import { LINE_PX } from './progress-layout';
import { CurveTable, PhaseTable } from './progress-tables';

const ProgressCurveChart = lazy(() =>
  import('./progress-curve-chart').then((module) => ({ default: module.ProgressCurveChart })),
);
const ProgressPhaseChart = lazy(() =>
  import('./progress-phase-chart').then((module) => ({ default: module.ProgressPhaseChart })),
);

/** Milestones promised against reached: month by month, and phase by phase. */
export function ProgressPage() {
  const { t } = useLanguage();
  const query = useProjectQuery(ProgressDocument);
  return (
    <Page
      title={t('nav.progress')}
      lead={t('progress.lead')}
      kinds={['MILESTONE', 'PHASE', 'MILESTONE_STATEMENT']}
    >
      <QueryView query={query}>{({ project }) => project && <Progress project={project} />}</QueryView>
    </Page>
  );
}

function Progress({ project }: { project: NonNullable<ProgressQuery['project']> }) {
  const { language, t } = useLanguage();
  const counts = standing(project);
  const curve = progressCurve(project);
  const bars = phaseBars(project);
  const day = formatDay(project.asOf, language);
  const unpromised = {
    term: t('progress.unpromised'),
    value: counts.unpromised,
    note: t('progress.unpromisedNote'),
  };
  if (!curve) {
    return (
      <Card title={t('progress.curve')}>
        <EmptyState kinds={['MILESTONE', 'MILESTONE_STATEMENT']} what="milestone">
          {t('progress.empty', { day, reached: counts.unpromised })}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <Figures
        figures={[
          { term: t('progress.due', { day }), value: counts.due, note: t('progress.dueNote', counts) },
          { term: t('progress.kept'), value: counts.kept, note: t('progress.keptNote', counts) },
          ...(counts.unpromised > 0 ? [unpromised] : []),
        ]}
      />
      <ChartFrame
        title={t('progress.curve')}
        caption={t('progress.curveCaption')}
        summary={t('progress.curveSummary', { day, ...counts })}
        height={320}
        shows={[project.progress, 'months']}
        table={<CurveTable points={curve.points} />}
      >
        <ProgressCurveChart curve={curve} asOf={project.asOf} />
      </ChartFrame>
      <ChartFrame
        title={t('progress.phases')}
        caption={t('progress.phasesCaption')}
        summary={bars.map((bar) => `${bar.title}: ${t('progress.phaseWords', bar)}`).join('. ')}
        height={phaseLines(bars).length * LINE_PX}
        shows={[project.progress, 'phases']}
        table={<PhaseTable bars={bars} />}
      >
        <ProgressPhaseChart bars={bars} />
      </ChartFrame>
      <p className="soft">
        <PageLink page="milestones">{t('progress.toMilestones')}</PageLink>
      </p>
    </>
  );
}
