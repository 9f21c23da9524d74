import { Link } from '@tanstack/react-router';
import type { VisitedProjectFragment } from '../../generated/graphql';
import { formatInstant } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { TODAY } from '../../shared/project/project-address';
import { buttonClass } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { InventedBadge } from '../../shared/ui/invented-badge';
import { MarkVisit } from '../../shared/viewer/mark-visit';
import styles from './home.module.css';

/** What others recorded in each project since the last visit, those with something new first. */
export function ChangesCard({ projects }: { projects: readonly VisitedProjectFragment[] }) {
  const { t } = useLanguage();
  const sorted = [...projects].sort((a, b) => Number(b.changeCount > 0) - Number(a.changeCount > 0));
  return (
    <Card title={t('home.changes')} caption={t('home.changes.caption')}>
      <ul className={styles.rows}>
        {sorted.map((each) => (
          <ChangedProject key={each.project.id} visited={each} />
        ))}
      </ul>
    </Card>
  );
}

function ChangedProject({ visited }: { visited: VisitedProjectFragment }) {
  const { language, t } = useLanguage();
  const { project, visitedAt, changeCount, changedFrom, changes } = visited;
  const since =
    visitedAt === null
      ? t('home.neverVisited')
      : t('home.visited', { at: formatInstant(visitedAt, language) });
  const readFrom = { ...TODAY, since: (changedFrom ?? 1) - 1 };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.name}>
          <Link to="/p/$code" params={{ code: project.code }} search={TODAY}>
            {project.name}
          </Link>
          {project.illustrative && <InventedBadge />}
        </p>
        <p>
          {t('home.changeCount', { count: changeCount })} <span className="soft">· {since}</span>
        </p>
        {changes.length > 0 && (
          <ul className={styles.changes}>
            {changes.map(({ number, title, recordedAt, changes: [first] }) => (
              <li key={number} className={styles.change}>
                <span className="soft">{formatInstant(recordedAt, language)}</span> · {title}
                {first && `: ${first.title} · ${first.after}`}
              </li>
            ))}
          </ul>
        )}
      </div>
      {changedFrom !== null && (
        <div className={styles.actions}>
          <Link
            to="/p/$code/history"
            params={{ code: project.code }}
            search={readFrom}
            className={`${buttonClass()} ${styles.action}`}
            aria-label={`${t('home.do.READ')}: ${project.name}`}
          >
            {t('home.do.READ')}
          </Link>
          <MarkVisit project={project.code} revision={project.revision} about={project.name} />
        </div>
      )}
    </li>
  );
}
