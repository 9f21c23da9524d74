import { useDeferredValue } from 'react';
import { OverviewDocument, type OverviewQuery } from '../../generated/graphql';
import { useProjectQuery } from '../../shared/graphql/use-project-query';
import { useLanguage } from '../../shared/i18n/language-context';
import { Age, useStale } from '../../shared/ui/age';
import { Changed } from '../../shared/ui/changed';
import { useTabTitle } from '../../shared/ui/page';
import { QueryView } from '../../shared/ui/query-view';
import { SentenceText } from '../../shared/ui/sentence-text';
import { DueCard } from './due-card';
import { FundingCard } from './funding-card';
import { LatelyCard } from './lately-card';
import styles from './overview-page.module.css';
import { OverviewSkeleton } from './overview-skeleton';
import { PhaseStrip } from './phase-strip';
import { PromisesCard } from './promises-card';
import { StatusCard } from './status-card';
import { TrendCard } from './trend-card';

/** The first screen of a project: one sentence carries it, the rest supports the sentence. */
export function OverviewPage() {
  const { t } = useLanguage();
  const query = useProjectQuery(OverviewDocument);
  useTabTitle(t('nav.overview'));
  return (
    <QueryView query={query} loading={<OverviewSkeleton />}>
      {({ project }) => project && <Overview project={project} />}
    </QueryView>
  );
}

function Overview({ project }: { project: NonNullable<OverviewQuery['project']> }) {
  // On a step of the ribbon the sentences and figures come first, the chart with the next frame.
  const charted = useDeferredValue(project);
  const { statedOn, colour } = project.status.computed;
  const isFinal = colour === 'REACHED';
  const stale = useStale(isFinal ? null : statedOn, project.asOf);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>
          <Changed of={project.headline} field="text" />
          <span className={stale ? 'stale' : undefined}>
            <SentenceText sentence={project.headline} />
          </span>
        </h1>
        <p className={styles.summary}>
          <Changed of={project.summary} field="text" />
          <SentenceText sentence={project.summary} />
          {'\u00a0· '}
          <span className={styles.age}>
            <Age statedOn={statedOn} asOf={project.asOf} isFinal={isFinal} />
          </span>
        </p>
      </div>
      <div className={styles.grid}>
        <TrendCard project={charted} className={styles.trend} />
        <div className={styles.side}>
          <StatusCard project={project} className={styles.status} />
          <DueCard project={project} />
        </div>
        <FundingCard project={project} className={styles.funding} />
        <PromisesCard project={project} className={styles.promises} />
        <LatelyCard project={project} className={styles.lately} />
      </div>
      <PhaseStrip project={project} />
    </div>
  );
}
