import { Link } from '@tanstack/react-router';
import type { ProjectChange } from '../shared/graphql/follow';
import { useT } from '../shared/i18n/language-context';
import styles from './layout.module.css';

/** Says, without moving anything, that someone has just recorded something and that the page shows it. */
export function LiveNote({ code, change }: { code: string; change: ProjectChange | undefined }) {
  const t = useT();
  return (
    <div className={styles.live} role="status">
      {change && (
        <p>
          {t('history.justNow', { revision: change.revision, title: change.title })}{' '}
          <Link to="/p/$code/history" params={{ code }} hash={`revision-${change.revision}`}>
            {t('nav.history')}
          </Link>
        </p>
      )}
    </div>
  );
}
