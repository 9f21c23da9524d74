import { Link } from '@tanstack/react-router';
import type { VisitedProjectFragment } from '../../generated/graphql';
import { formatInstant } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import styles from './home.module.css';
import { WaitingCard } from './waiting-card';
import type { OrganisationWaiting } from './waiting-groups';

type OrganisationPartProps = {
  waiting: OrganisationWaiting;
  /** Whether the person speaks for no other organisation: its name need not stand above. */
  alone: boolean;
  /** The projects in which the person speaks for it. */
  projects: readonly VisitedProjectFragment[];
};

/** What waits for one organisation, or that nothing does. */
export function OrganisationPart({ waiting, alone, projects }: OrganisationPartProps) {
  const { t } = useLanguage();
  const { name, groups } = waiting;
  if (groups.length === 0) return <Nothing name={name} projects={projects} />;
  return (
    <section className={styles.organisation} aria-label={name}>
      {!alone && <h2 className={styles.organisationName}>{t('home.for', { name })}</h2>}
      {groups.map(({ group, items }) => (
        <WaitingCard key={group} group={group} items={items} />
      ))}
    </section>
  );
}

/** That nothing waits, when the person last looked, and where to go from here. */
function Nothing({ name, projects }: { name: string; projects: readonly VisitedProjectFragment[] }) {
  const { language, t } = useLanguage();
  const last = projects
    .flatMap((each) => each.visitedAt ?? [])
    .sort()
    .at(-1);
  return (
    <div className={styles.nothing}>
      <p>{t('home.nothing', { name })}</p>
      <p className="soft">
        {last === undefined
          ? t('home.neverLooked')
          : t('home.lastLooked', { at: formatInstant(last, language) })}
      </p>
      <ul className={styles.links}>
        {projects.map(({ project }) => (
          <li key={project.id}>
            <Link to="/p/$code" params={{ code: project.code }}>
              {project.name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
