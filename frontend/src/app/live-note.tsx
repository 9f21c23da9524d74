import { Link } from '@tanstack/react-router';
import type { ProjectChange } from '../shared/graphql/follow';
import { useT } from '../shared/i18n/language-context';
import styles from './layout.module.css';

type LiveNoteProps = { code: string; change: ProjectChange | undefined; close: () => void };

/** Says, without moving anything, that someone has just recorded something and that the page shows it. */
export function LiveNote({ code, change, close }: LiveNoteProps) {
  const t = useT();
  return (
    <div className={styles.live} role="status">
      {change && (
        <p>
          {t('history.justNow', { revision: change.revision, title: change.title })}{' '}
          <Link to="/p/$code/history" params={{ code }} hash={`revision-${change.revision}`}>
            {t('nav.history')}
          </Link>{' '}
          <button type="button" className={styles.close} onClick={close} aria-label={t('address.close')}>
            <span aria-hidden="true">×</span>
          </button>
        </p>
      )}
    </div>
  );
}
