import './messages';
import { useState } from 'react';
import { useT } from '../../shared/i18n/language-context';
import { forgetLinkToken, linkToken } from '../../shared/link-token';
import { Button } from '../../shared/ui/button';
import { SkeletonLines } from '../../shared/ui/skeleton';
import { useViewer } from '../../shared/viewer/use-viewer';
import { type AuthRefusal, authPost, goTo } from './auth';
import { SpentLink } from './joining/spent-link';
import { AuthForm, Field } from './parts/auth-form';
import { Narrow } from './parts/narrow';
import { useAuthForm } from './parts/use-auth-form';

const PAGE = '/first-administrator';

/** `/first-administrator`: the account by which everything begins, by the link that the server printed. */
export function FirstAdministratorPage() {
  const t = useT();
  const viewer = useViewer();
  const [token] = useState(() => linkToken(PAGE));
  const [spent, setSpent] = useState(false);
  if (token === null || spent) return <SpentLink>{t('account.first.spent')}</SpentLink>;
  const onRefused = ({ code }: AuthRefusal) => {
    if (code === 'INVALID_LINK') forgetLinkToken(PAGE);
    if (code === 'INVALID_LINK') setSpent(true);
    return code === 'INVALID_LINK';
  };
  const onDone = () => {
    forgetLinkToken(PAGE);
    goTo('/home');
  };
  return (
    <Narrow title={t('account.first.title')} lead={t('account.first.lead')}>
      {viewer === undefined && <SkeletonLines lines={4} />}
      {viewer?.person && <AsPerson token={token} name={viewer.person.name} done={{ onDone, onRefused }} />}
      {viewer && !viewer.person && <NewAccount token={token} done={{ onDone, onRefused }} />}
    </Narrow>
  );
}

type Done = { onDone: () => void; onRefused: (refusal: AuthRefusal) => boolean };

function NewAccount({ token, done }: { token: string; done: Done }) {
  const t = useT();
  const state = useAuthForm({
    blank: { name: '', email: '', password: '' },
    send: (values) => authPost(PAGE, { token, ...values, email: values.email.trim() }),
    ...done,
  });
  return (
    <AuthForm state={state} action={t('account.first.action')}>
      <Field name="name" label={t('account.name')} autoComplete="name" maxLength={120} autoFocus />
      <Field name="email" label={t('account.email')} type="email" inputMode="email" autoComplete="username" />
      <Field
        name="password"
        label={t('account.newPassword')}
        hint={t('account.passwordHint')}
        type="password"
        autoComplete="new-password"
      />
    </AuthForm>
  );
}

/** Whoever has an account takes the part over: where all administrators have gone. */
function AsPerson({ token, name, done }: { token: string; name: string; done: Done }) {
  const t = useT();
  const state = useAuthForm({ blank: {}, send: () => authPost(PAGE, { token }), ...done });
  return (
    <AuthForm
      state={state}
      action={t('account.first.asPerson', { name })}
      beside={<Button onClick={() => void signOut()}>{t('account.signOut')}</Button>}
    >
      <p>{t('account.first.asPersonLead', { name })}</p>
    </AuthForm>
  );
}

async function signOut(): Promise<void> {
  await authPost('/sign-out');
  window.location.reload();
}
