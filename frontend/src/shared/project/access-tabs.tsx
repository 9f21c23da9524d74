import { Link } from '@tanstack/react-router';
import { useT } from '../i18n/language-context';
import styles from './access-tabs.module.css';
import { TODAY, useProjectAddress } from './project-address';

const TABS = [
  { to: '/p/$code/access', words: 'access.members' },
  { to: '/p/$code/visibility', words: 'access.visibility' },
] as const;

/** The pages on access to a project, beside each other. */
export function AccessTabs() {
  const t = useT();
  const { code } = useProjectAddress();
  return (
    <nav className={styles.tabs} aria-label={t('access.tabs')}>
      {TABS.map(({ to, words }) => (
        <Link key={to} to={to} params={{ code }} search={TODAY} activeOptions={{ includeSearch: false }}>
          {t(words)}
        </Link>
      ))}
    </nav>
  );
}
