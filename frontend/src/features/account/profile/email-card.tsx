import { useState } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { Card } from '../../../shared/ui/card';
import { authPost } from '../auth';
import { AuthForm, Field } from '../parts/auth-form';
import { Note } from '../parts/note';
import { useAuthForm } from '../parts/use-auth-form';

/** The address by which I sign in. A new one counts once both the old and the new one have confirmed it. */
export function EmailCard({ email, mail }: { email: string; mail: boolean }) {
  const t = useT();
  const [isAsked, setAsked] = useState(false);
  const state = useAuthForm({
    blank: { newEmail: '' },
    send: ({ newEmail }) =>
      authPost('/change-email', { newEmail: newEmail.trim(), callbackURL: '/email-confirmed' }),
    onDone: () => setAsked(true),
  });
  return (
    <Card title={t('account.email')} caption={t('account.emailNow', { email })}>
      {isAsked ? (
        <Note focus>{t(mail ? 'account.emailAsked' : 'account.emailAskedKept', { email })}</Note>
      ) : (
        <AuthForm state={state} action={t('account.emailAction')} kind="plain">
          <Field
            name="newEmail"
            label={t('account.emailNew')}
            hint={t('account.emailHint')}
            type="email"
            inputMode="email"
            autoComplete="email"
          />
        </AuthForm>
      )}
    </Card>
  );
}
