import { Link } from '@tanstack/react-router';
import { useT } from '../shared/i18n/language-context';
import { TODAY, useProjectAddress } from '../shared/project/project-address';
import { AddLink } from '../shared/project/project-link';
import { PROJECT_PAGES } from '../shared/project/project-pages';
import { rightsIn } from '../shared/viewer/rights';
import { useViewer } from '../shared/viewer/use-viewer';
import { AccountMenu } from './account-menu';
import { KeysButton } from './keyboard';
import { LanguageSwitch } from './language-switch';
import styles from './site-header.module.css';
import { ThemeSwitch } from './theme-switch';

/** The way to what only those see who administer: of a project who may do and see what, else the accounts. */
function AdministerLink({ code }: { code: string }) {
  const t = useT();
  const viewer = useViewer();
  if (code && rightsIn(viewer, code).canAdminister) {
    return (
      <Link to="/p/$code/access" params={{ code }} search={TODAY}>
        {t('nav.access')}
      </Link>
    );
  }
  return !code && viewer?.isAdministrator && <Link to="/administration">{t('nav.administration')}</Link>;
}

/** The site's name, the pages of the project, language and colours. */
export function SiteHeader() {
  const t = useT();
  const { code } = useProjectAddress();
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link to="/" className={styles.home}>
          {t('app.name')}
        </Link>
        {code && (
          <nav className={styles.nav} aria-label={t('nav.project')}>
            <ul>
              {PROJECT_PAGES.map(({ page, to }) => (
                <li key={page}>
                  <Link
                    to={to}
                    params={{ code }}
                    activeOptions={{ exact: page === 'overview', includeSearch: false }}
                    data-text={t(`nav.${page}`)}
                  >
                    <span>{t(`nav.${page}`)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className={styles.tools}>
          <AdministerLink code={code} />
          {code && <AddLink>{t('nav.add')}</AddLink>}
          {code && (
            <Link to="/p/$code/qr" params={{ code }} className={styles.qr} aria-label={t('nav.qrLong')}>
              {t('nav.qr')}
            </Link>
          )}
          <KeysButton />
          <ThemeSwitch />
          <LanguageSwitch />
          <AccountMenu />
        </div>
      </div>
    </header>
  );
}
