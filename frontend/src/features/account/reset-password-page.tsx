import './messages';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '../../shared/i18n/language-context';
import { forgetLinkToken, linkToken } from '../../shared/link-token';
import { buttonClass } from '../../shared/ui/button';
import { authPost } from './auth';
import { SpentLink } from './joining/spent-link';
import { AuthForm, Field } from './parts/auth-form';
import { Narrow } from './parts/narrow';
import { Note } from './parts/note';
import { useAuthForm } from './parts/use-auth-form';

const PAGE = '/reset-password';

/** `/reset-password`: a new password, by a link that works once. */
export function ResetPasswordPage() {
  const t = useT();
  const [token] = useState(() => linkToken(PAGE));
  const [state, setState] = useState<'open' | 'done' | 'spent'>(token === null ? 'spent' : 'open');
  const form = useAuthForm({
    blank: { newPassword: '' },
    send: ({ newPassword }) => authPost(PAGE, { token, newPassword }),
    onDone: () => {
      forgetLinkToken(PAGE);
      setState('done');
    },
    onRefused: ({ code }) => {
      if (code !== 'INVALID_TOKEN') return false;
      forgetLinkToken(PAGE);
      setState('spent');
      return true;
    },
  });
  if (state === 'spent') return <SpentLink>{t('account.reset.spent')}</SpentLink>;
  if (state === 'done') {
    return (
      <Narrow title={t('account.reset.doneTitle')}>
        <Note focus>{t('account.reset.done')}</Note>
        <p>
          <Link to="/sign-in" className={buttonClass('primary')}>
            {t('account.toSignIn')}
          </Link>
        </p>
      </Narrow>
    );
  }
  return (
    <Narrow title={t('account.reset.title')} lead={t('account.reset.lead')}>
      <AuthForm state={form} action={t('account.reset.action')}>
        <Field
          name="newPassword"
          label={t('account.newPassword')}
          hint={t('account.passwordHint')}
          type="password"
          autoComplete="new-password"
          autoFocus
        />
      </AuthForm>
    </Narrow>
  );
}
