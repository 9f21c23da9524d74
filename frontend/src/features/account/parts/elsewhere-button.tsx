import { useState } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { enterElsewhere } from '../auth';
import { Note } from './note';
import styles from './parts.module.css';
import { TroubleText } from './trouble-text';
import type { Trouble } from './use-auth-form';

/** Signing in by the provider elsewhere, which sends the browser back to `next`. */
export function ElsewhereButton({ name, next }: { name: string; next: string }) {
  const t = useT();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const enter = async () => {
    setTrouble(null);
    setBusy(true);
    const answer = await enterElsewhere(next);
    if (answer.kind === 'answered') return;
    setBusy(false);
    setTrouble(answer.kind === 'refused' ? answer.refusal : answer);
  };
  return (
    <>
      <p className={styles.or}>{t('account.or')}</p>
      {trouble && (
        <Note trouble>
          <TroubleText trouble={trouble} />
        </Note>
      )}
      <Button onClick={() => void enter()} disabled={busy} style={{ minHeight: 40, justifySelf: 'start' }}>
        {busy ? t('account.sending') : t('account.signIn.elsewhere', { name })}
      </Button>
    </>
  );
}
