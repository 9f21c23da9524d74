import { useState } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { authPost } from '../auth';
import { AuthForm, Field } from '../parts/auth-form';
import { Note } from '../parts/note';
import styles from '../parts/parts.module.css';
import { TroubleText } from '../parts/trouble-text';
import { type Trouble, useAuthForm } from '../parts/use-auth-form';

/** After these only address and password help. */
const OVER = new Set(['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']);

type SecondFactorFormProps = { onDone: () => void; onStartAgain: () => void };

/** The second step of signing in: a code of the app, or a backup code in its place. */
export function SecondFactorForm({ onDone, onStartAgain }: SecondFactorFormProps) {
  const t = useT();
  const [way, setWay] = useState<'totp' | 'backup-code'>('totp');
  const [over, setOver] = useState<Trouble | null>(null);
  if (over) {
    return (
      <>
        <Note trouble focus>
          <TroubleText trouble={over} />
        </Note>
        <button type="button" className={styles.link} style={{ justifySelf: 'start' }} onClick={onStartAgain}>
          {t('account.second.startAgain')}
        </button>
      </>
    );
  }
  const other = way === 'totp' ? 'backup-code' : 'totp';
  return (
    <>
      <CodeForm key={way} way={way} onDone={onDone} onOver={setOver} />
      <p>
        <button type="button" className={styles.link} onClick={() => setWay(other)}>
          {t(way === 'totp' ? 'account.second.useBackup' : 'account.second.useApp')}
        </button>
      </p>
    </>
  );
}

type CodeFormProps = {
  way: 'totp' | 'backup-code';
  onDone: () => void;
  onOver: (trouble: Trouble) => void;
};

function CodeForm({ way, onDone, onOver }: CodeFormProps) {
  const t = useT();
  const state = useAuthForm({
    blank: { code: '' },
    send: ({ code }) => authPost(`/two-factor/verify-${way}`, { code: code.replace(/\s/g, '') }),
    onDone,
    onRefused: (refusal) => {
      if (OVER.has(refusal.code)) onOver(refusal);
      return OVER.has(refusal.code);
    },
  });
  const app = way === 'totp';
  return (
    <AuthForm state={state} action={t('account.second.action')}>
      <Field
        name="code"
        label={t(app ? 'account.second.code' : 'account.second.backupCode')}
        hint={t(app ? 'account.second.codeHint' : 'account.second.backupHint')}
        autoComplete={app ? 'one-time-code' : 'off'}
        inputMode={app ? 'numeric' : 'text'}
        autoFocus
        code
      />
    </AuthForm>
  );
}
