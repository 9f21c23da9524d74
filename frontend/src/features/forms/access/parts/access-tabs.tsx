import { Link } from '@tanstack/react-router';
import { useT } from '../../../../shared/i18n/language-context';
import { TODAY, useProjectAddress } from '../../../../shared/project/project-address';
import styles from './access-tabs.module.css';

const TABS = [{ to: '/p/$code/access', words: 'members.tab' }] as const;

/** The pages on access to a project, beside each other. */
export function AccessTabs() {
  const t = useT();
  const { code } = useProjectAddress();
  return (
    <nav className={styles.tabs} aria-label={t('members.tabs')}>
      {TABS.map(({ to, words }) => (
        <Link key={to} to={to} params={{ code }} search={TODAY} activeOptions={{ includeSearch: false }}>
          {t(words)}
        </Link>
      ))}
    </nav>
  );
}
