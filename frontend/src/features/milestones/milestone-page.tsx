import { useParams } from '@tanstack/react-router';
import { MilestoneDocument, type MilestoneQuery } from '../../generated/graphql';
import { useProjectQuery } from '../../shared/graphql/use-project-query';
import { useT } from '../../shared/i18n/language-context';
import { PageLink } from '../../shared/project/project-link';
import { buttonClass } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Changed } from '../../shared/ui/changed';
import { Page } from '../../shared/ui/page';
import { QueryView } from '../../shared/ui/query-view';
import { StatusMark } from '../../shared/ui/status-mark';
import { Gallery } from '../gallery/gallery';
import { picturesOf } from '../gallery/pictures';
import { AcceptanceCard } from './acceptance-card';
import { MilestoneFigures } from './milestone-figures';
import styles from './milestone-page.module.css';
import { EventsCard, EvidenceCard } from './milestone-records';
import { MilestoneTrendCard } from './milestone-trend-card';
import { SlipLedgerCard } from './slip-ledger-card';
import { StateLink } from './state-link';
import { StatementsCard } from './statements-card';
import { VersionsCard } from './versions-card';

export type MilestoneProject = NonNullable<MilestoneQuery['project']>;
export type MilestoneRecord = NonNullable<MilestoneProject['milestone']>;

/** One milestone: how it stands, every statement about it, and what bears on it. */
export function MilestonePage() {
  const key = useParams({ strict: false, select: (params) => (params as { key?: string }).key ?? '' });
  const query = useProjectQuery(MilestoneDocument, { key });
  return (
    <QueryView query={query}>
      {({ project }) => {
        if (!project) return null;
        if (!project.milestone) return query.pending ? null : <MilestoneNotFound milestone={key} />;
        return <Milestone project={project} milestone={project.milestone} />;
      }}
    </QueryView>
  );
}

function Milestone({ project, milestone }: { project: MilestoneProject; milestone: MilestoneRecord }) {
  const t = useT();
  const isGoal = project.goal?.key === milestone.key;
  return (
    <>
      <p className={styles.back}>
        <BackLink /> {milestone.phase && <> · {milestone.phase.title}</>}
        {isGoal && <> · {t('milestones.goal')}</>}
      </p>
      <Page
        title={milestone.title}
        lead={
          <span title={milestone.status.ruleText}>
            <Changed of={milestone.status} field="sentence" />
            <StatusMark colour={milestone.status.colour} label={milestone.status.sentence} />
          </span>
        }
        actions={
          <StateLink
            milestone={milestone.key}
            className={`${buttonClass('primary')} no-print`}
            title={t('milestones.stateLong')}
          />
        }
      >
        {milestone.announced && <MilestoneFigures milestone={milestone} />}
        <div className={styles.columns}>
          <div className={styles.column}>
            <MilestoneTrendCard milestone={milestone} isGoal={isGoal} asOf={project.asOf} />
            <SlipLedgerCard milestone={milestone} />
            <VersionsCard milestone={milestone} />
            <StatementsCard milestone={milestone} project={project} />
          </div>
          <div className={styles.column}>
            <AcceptanceCard milestone={milestone} />
            <EventsCard events={milestone.events} />
            <PicturesCard evidence={milestone.evidence} />
            <EvidenceCard milestone={milestone} />
          </div>
        </div>
      </Page>
    </>
  );
}

/** Photos of the milestone; nothing where there is none. */
function PicturesCard({ evidence }: { evidence: MilestoneRecord['evidence'] }) {
  const t = useT();
  const pictures = picturesOf(evidence);
  if (pictures.length === 0) return null;
  return (
    <Card title={t('gallery.title')}>
      <Gallery pictures={pictures} />
    </Card>
  );
}

function MilestoneNotFound({ milestone }: { milestone: string }) {
  const t = useT();
  return (
    <Page title={t('milestones.notFound', { key: milestone })}>
      <p>
        <BackLink />
      </p>
    </Page>
  );
}

function BackLink() {
  const t = useT();
  return (
    <PageLink page="milestones">
      <span aria-hidden="true">← </span>
      {t('milestones.back')}
    </PageLink>
  );
}
