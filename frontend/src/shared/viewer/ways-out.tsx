import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../i18n/language-context';
import { buttonClass } from '../ui/button';
import { useViewer } from './use-viewer';
import styles from './ways-out.module.css';

/** On a page that not everyone sees: for a visitor the way to sign in and back here, and what else there is. */
export function WaysOut({ children }: { children: ReactNode }) {
  const t = useT();
  const here = useLocation({ select: ({ href }) => href });
  const viewer = useViewer();
  return (
    <p className={styles.ways}>
      {viewer?.person === null && (
        // Whoever comes back has another view of everything: the page begins anew.
        <a href={`/sign-in?next=${encodeURIComponent(here)}`} className={buttonClass('primary')}>
          {t('viewer.signIn')}
        </a>
      )}
      {children}
    </p>
  );
}
