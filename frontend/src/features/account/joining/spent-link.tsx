import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { buttonClass } from '../../../shared/ui/button';
import { Narrow } from '../parts/narrow';
import styles from '../parts/parts.module.css';

/** A link that serves no more, and the way out. */
export function SpentLink({ children }: { children: ReactNode }) {
  const t = useT();
  return (
    <Narrow title={t('account.spent.title')} lead={t('account.spent.lead')}>
      <p>{children}</p>
      <p className={styles.actions}>
        <Link to="/sign-in" className={buttonClass('primary')}>
          {t('account.toSignIn')}
        </Link>
        <Link to="/">{t('notFound.home')}</Link>
      </p>
    </Narrow>
  );
}
