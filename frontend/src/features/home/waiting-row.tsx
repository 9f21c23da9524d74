import { Link } from '@tanstack/react-router';
import type { WaitingRowFragment } from '../../generated/graphql';
import { useT } from '../../shared/i18n/language-context';
import { TODAY } from '../../shared/project/project-address';
import { StatusMark } from '../../shared/ui/status-mark';
import { ActionLink } from './action-link';
import styles from './home.module.css';

/** One thing that waits: what and where, since when, and the button that deals with it. */
export function WaitingRow({ item, urgent }: { item: WaitingRowFragment; urgent: boolean }) {
  const t = useT();
  const { project, milestone, revision } = item;
  const readFrom = { ...TODAY, since: (revision ?? 1) - 1 };
  return (
    <li className={styles.row}>
      {milestone && (
        <span className={styles.mark}>
          <StatusMark colour={milestone.status.colour} label={null} />
        </span>
      )}
      <div className={styles.words}>
        <p className={styles.name}>
          {milestone && (
            <Link
              to="/p/$code/milestones/$key"
              params={{ code: project.code, key: milestone.key }}
              search={TODAY}
            >
              {milestone.title}
            </Link>
          )}
          <Link to="/p/$code" params={{ code: project.code }} search={TODAY} className={styles.project}>
            {project.name}
          </Link>
        </p>
        <p className={item.kind === 'MILESTONE_OVERDUE' ? styles.late : undefined}>
          {item.sentence}
          {revision !== null && (
            <>
              {' '}
              <Link
                to="/p/$code/history"
                params={{ code: project.code }}
                search={readFrom}
                hash={`revision-${revision}`}
                className="small"
              >
                {t('home.inHistory', { revision })}
              </Link>
            </>
          )}
        </p>
      </div>
      <ActionLink item={item} urgent={urgent} />
    </li>
  );
}
