import './messages';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '../../shared/i18n/language-context';
import { buttonClass } from '../../shared/ui/button';
import { useViewer } from '../../shared/viewer/use-viewer';
import { SpentLink } from './joining/spent-link';
import { Narrow } from './parts/narrow';

/** `/email-confirmed`: where the link in a mail leads that confirms an address, once the server has looked at it. */
export function EmailConfirmedPage() {
  const t = useT();
  const viewer = useViewer();
  const [failed] = useState(() => new URLSearchParams(window.location.search).has('error'));
  if (failed) return <SpentLink>{t('account.confirmed.spent')}</SpentLink>;
  return (
    <Narrow title={t('account.confirmed.title')} lead={t('account.confirmed.lead')}>
      <p>
        {viewer?.person ? (
          <Link to="/account" className={buttonClass('primary')}>
            {t('account.toAccount')}
          </Link>
        ) : (
          <Link to="/sign-in" className={buttonClass('primary')}>
            {t('account.toSignIn')}
          </Link>
        )}
      </p>
    </Narrow>
  );
}
