import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { useUnsaved } from '../../../shared/unsaved';
import styles from './leave-guard.module.css';

/** Asks before typing that was not recorded is lost: on a link, on Esc, on closing the page. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  useUnsaved(unsaved);
  const blocker = useBlocker({
    // Another as-of day or language changes the address, not the form.
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return <LeaveDialog stay={blocker.reset} leave={blocker.proceed} />;
}

function LeaveDialog({ stay, leave }: { stay: () => void; leave: () => void }) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="leave-title" onClose={stay}>
      <h2 id="leave-title">{t('forms.leave.title')}</h2>
      <p>{t('forms.leave.text')}</p>
      <div className={styles.buttons}>
        <Button kind="primary" onClick={() => dialog.current?.close()}>
          {t('forms.leave.stay')}
        </Button>
        <Button onClick={leave}>{t('forms.leave.go')}</Button>
      </div>
    </dialog>
  );
}
