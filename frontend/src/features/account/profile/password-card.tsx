import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { Card } from '../../../shared/ui/card';
import { authPost } from '../auth';
import { AuthForm, Field } from '../parts/auth-form';
import { Note } from '../parts/note';
import { useAuthForm } from '../parts/use-auth-form';

type PasswordCardProps = {
  /** Those that go on working with a new password. */
  tokens: readonly { readonly id: string; readonly name: string }[];
  /** Whether people may have come by a provider, and so without a password. */
  elsewhere: boolean;
};

/** A new password, which ends every other session; tokens stay, and are named. */
export function PasswordCard({ tokens, elsewhere }: PasswordCardProps) {
  const t = useT();
  const [isChanged, setChanged] = useState(false);
  const state = useAuthForm({
    blank: { currentPassword: '', newPassword: '' },
    send: (values) => authPost('/change-password', values),
    onDone: () => {
      setChanged(true);
      state.reset();
    },
  });
  return (
    <Card title={t('account.password')} caption={t('account.passwordEnds')}>
      {isChanged && (
        <Note focus>
          {t('account.passwordChanged')}{' '}
          {tokens.length > 0 &&
            t('account.passwordTokens', {
              count: tokens.length,
              names: tokens.map(({ name }) => name).join(', '),
            })}
        </Note>
      )}
      <AuthForm state={state} action={t('account.passwordAction')} kind="plain">
        <Field
          name="currentPassword"
          label={t('account.passwordNow')}
          type="password"
          autoComplete="current-password"
        />
        <Field
          name="newPassword"
          label={t('account.newPassword')}
          hint={t('account.passwordHint')}
          type="password"
          autoComplete="new-password"
        />
      </AuthForm>
      {elsewhere && (
        <p className="soft small">
          {t('account.passwordNone')} <Link to="/sign-in">{t('account.signIn.forgotten')}</Link>
        </p>
      )}
    </Card>
  );
}
