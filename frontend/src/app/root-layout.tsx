import { Outlet } from '@tanstack/react-router';
import { useT } from '../shared/i18n/language-context';
import { Keyboard } from './keyboard';
import { Notices } from './notices';
import { SiteHeader } from './site-header';
import { useFocusOnPage } from './use-focus-on-page';

/** What surrounds every page: the skip link, the header, the keys. */
export function RootLayout() {
  const t = useT();
  useFocusOnPage();
  return (
    <Keyboard>
      <a className="skip-link" href="#content">
        {t('app.skip')}
      </a>
      <SiteHeader />
      <Notices />
      <Outlet />
    </Keyboard>
  );
}
