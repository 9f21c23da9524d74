import { useState } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { authPost } from '../auth';
import { AuthForm, Field } from '../parts/auth-form';
import { Note } from '../parts/note';
import styles from '../parts/parts.module.css';
import { useAuthForm } from '../parts/use-auth-form';

type ForgottenFormProps = { email: string; mail: boolean; onBack: () => void };

/** Asks for a link to a new password. The answer is the same whether or not there is an account. */
export function ForgottenForm({ email, mail, onBack }: ForgottenFormProps) {
  const t = useT();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const state = useAuthForm({
    blank: { email },
    send: (values) => authPost('/request-password-reset', { email: values.email.trim() }),
    onDone: (_, values) => setSentTo(values.email.trim()),
  });
  const back = (
    <button type="button" className={styles.link} onClick={onBack}>
      {t('account.forgotten.back')}
    </button>
  );
  if (sentTo !== null) {
    return (
      <>
        <Note focus>
          {t(mail ? 'account.forgotten.mailed' : 'account.forgotten.kept', { email: sentTo })}
        </Note>
        <p>{back}</p>
      </>
    );
  }
  return (
    <AuthForm state={state} action={t('account.forgotten.action')} beside={back}>
      <Field
        name="email"
        label={t('account.email')}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoFocus
      />
    </AuthForm>
  );
}
