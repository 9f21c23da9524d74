import { useT } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import { type AuthRefusal, authPost } from '../auth';
import { AuthForm, Field } from '../parts/auth-form';
import { Note } from '../parts/note';
import styles from '../parts/parts.module.css';
import { useAuthForm } from '../parts/use-auth-form';

type Done = { onDone: () => void; onSpent: () => void; onHasAccount: () => void };

/** Accepts an invitation with a new account: the link came to the address, so only name and password are missing. */
export function NewPerson({ token, done }: { token: string; done: Done }) {
  const t = useT();
  const state = useAuthForm({
    blank: { name: '', password: '' },
    send: (values) => authPost('/invitation/accept', { token, ...values }),
    onDone: done.onDone,
    onRefused: (refusal) => dealtWith(refusal, done),
  });
  return (
    <AuthForm state={state} action={t('account.invitation.accept')}>
      <Field name="name" label={t('account.name')} autoComplete="name" maxLength={120} autoFocus />
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

type AsPersonProps = {
  token: string;
  person: { readonly name: string; readonly email: string };
  /** Whom the invitation names. */
  email: string;
  onSignOut: () => Promise<void>;
  done: Done;
};

/** Accepts an invitation as whoever has signed in; who has another address is told what to do instead. */
export function AsPerson(props: AsPersonProps) {
  const { person, email, onSignOut } = props;
  const t = useT();
  if (person.email.toLowerCase() === email.toLowerCase()) return <AsNamed {...props} />;
  return (
    <>
      <Note trouble>{t('account.invitation.asOther', { name: person.name, own: person.email, email })}</Note>
      <p className={styles.actions}>
        <Button kind="primary" onClick={() => void onSignOut()}>
          {t('account.invitation.signOut')}
        </Button>
      </p>
    </>
  );
}

function AsNamed({ token, person, onSignOut, done }: AsPersonProps) {
  const t = useT();
  const state = useAuthForm({
    blank: {},
    send: () => authPost('/invitation/accept', { token }),
    onDone: done.onDone,
    onRefused: (refusal) => dealtWith(refusal, done),
  });
  const { name } = person;
  return (
    <AuthForm
      state={state}
      action={t('account.invitation.acceptAs', { name })}
      beside={<Button onClick={() => void onSignOut()}>{t('account.invitation.signOut')}</Button>}
    >
      <p>{t('account.invitation.asYou', { name })}</p>
    </AuthForm>
  );
}

function dealtWith({ code }: AuthRefusal, done: Done): boolean {
  if (code === 'INVALID_LINK') done.onSpent();
  if (code === 'SIGN_IN_FIRST') done.onHasAccount();
  return code === 'INVALID_LINK' || code === 'SIGN_IN_FIRST';
}
