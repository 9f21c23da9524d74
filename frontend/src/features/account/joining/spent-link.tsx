import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { buttonClass } from '../../../shared/ui/button';
import { useViewer } from '../../../shared/viewer/use-viewer';
import { Narrow } from '../parts/narrow';
import styles from '../parts/parts.module.css';

/** A link that serves no more, and the way out. */
export function SpentLink({ children }: { children: ReactNode }) {
  const t = useT();
  const viewer = useViewer();
  return (
    <Narrow title={t('account.spent.title')} lead={t('account.spent.lead')}>
      <p>{children}</p>
      <p className={styles.actions}>
        {viewer?.person ? (
          <Link to="/home" className={buttonClass('primary')}>
            {t('viewer.home')}
          </Link>
        ) : (
          <Link to="/sign-in" className={buttonClass('primary')}>
            {t('account.toSignIn')}
          </Link>
        )}
        <Link to="/">{t('notFound.home')}</Link>
      </p>
    </Narrow>
  );
}
