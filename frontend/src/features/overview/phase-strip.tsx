import type { PhaseStripFragment } from '../../generated/graphql';
import { useT } from '../../shared/i18n/language-context';
import { PageLink } from '../../shared/project/project-link';
import { Changed } from '../../shared/ui/changed';
import { StatusMark } from '../../shared/ui/status-mark';
import styles from './phase-strip.module.css';

/** The phases in order, each with its mark and how many of its milestones were reached. */
export function PhaseStrip({ project }: { project: PhaseStripFragment }) {
  const t = useT();
  if (project.phases.length === 0) return null;
  return (
    <nav aria-label={t('overview.phases')}>
      <ol className={styles.strip}>
        {project.phases.map((phase) => (
          <li key={phase.key} className={styles.phase}>
            <PageLink page="milestones" hash={phase.key}>
              <StatusMark colour={phase.colour} label={null} />
              <span className={styles.words}>
                <span className={styles.title}>
                  <Changed of={phase} />
                  {phase.title}
                </span>
                <span className="soft small">
                  {t('overview.phaseCount', { announced: phase.announcedCount, reached: phase.reachedCount })}
                </span>
              </span>
            </PageLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
