import { MilestonesDocument, type MilestonesQuery } from '../../generated/graphql';
import { useProjectQuery } from '../../shared/graphql/use-project-query';
import { useT } from '../../shared/i18n/language-context';
import { AddLink } from '../../shared/project/project-link';
import { useFilter } from '../../shared/project/use-filter';
import { buttonClass } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Choice, Filters } from '../../shared/ui/choice';
import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';
import { QueryView } from '../../shared/ui/query-view';
import { filterMilestones, STANDINGS, standsSo } from './milestone-filter';
import { MilestoneList } from './milestone-list';
import { TimelineCard } from './timeline-card';

/** All milestones: when each was promised, is expected or was reached, on a line of time and in a list. */
export function MilestonesPage() {
  const t = useT();
  const query = useProjectQuery(MilestonesDocument);
  const all = query.data?.project?.milestones ?? [];
  const count = (standing: (typeof STANDINGS)[number]) =>
    all.filter((each) => standsSo(each, standing)).length;
  const counts = { all: all.length, reached: count('reached'), late: count('late') };
  return (
    <Page
      title={t('nav.milestones')}
      lead={all.length > 0 && t('milestones.lead', counts)}
      kinds={['MILESTONE', 'PHASE']}
      actions={
        <AddLink what="milestone" className={`${buttonClass()} no-print`}>
          {t('milestones.add')}
        </AddLink>
      }
    >
      <QueryView query={query}>{({ project }) => project && <Milestones project={project} />}</QueryView>
    </Page>
  );
}

function Milestones({ project }: { project: NonNullable<MilestonesQuery['project']> }) {
  const t = useT();
  const phases = project.phases.filter(({ key }) =>
    project.milestones.some((each) => each.phase?.key === key),
  );
  const [phase, setPhase] = useFilter(
    'phase',
    phases.map(({ key }) => key),
  );
  const [standing, setStanding] = useFilter('state', STANDINGS);
  if (project.milestones.length === 0) {
    return (
      <Card title={t('milestones.list')}>
        <EmptyState kinds={['MILESTONE']} what="milestone">
          {t('milestones.empty')}
        </EmptyState>
      </Card>
    );
  }
  const shown = filterMilestones(project.milestones, phase, standing);
  return (
    <>
      <Filters>
        <Choice
          label={t('milestones.filter.phase')}
          all={t('milestones.filter.allPhases')}
          value={phase}
          onChange={setPhase}
          options={phases.map(({ key, title }) => ({ value: key, label: title }))}
        />
        <Choice
          label={t('milestones.filter.state')}
          all={t('milestones.filter.allStates')}
          value={standing}
          onChange={setStanding}
          options={STANDINGS.map((value) => ({ value, label: t(`milestones.state.${value}`) }))}
        />
        <span className="soft small" role="status">
          {t('milestones.shown', { shown: shown.length, all: project.milestones.length })}
        </span>
      </Filters>
      {shown.length === 0 ? (
        <Card title={t('milestones.list')}>
          <EmptyState>{t('milestones.none')}</EmptyState>
        </Card>
      ) : (
        <>
          <TimelineCard milestones={shown} goal={project.goal?.key} asOf={project.asOf} />
          <MilestoneList milestones={shown} />
        </>
      )}
    </>
  );
}
