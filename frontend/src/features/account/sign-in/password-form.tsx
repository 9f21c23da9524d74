import { useT } from '../../../shared/i18n/language-context';
import { enter } from '../auth';
import { AuthForm, Field } from '../parts/auth-form';
import styles from '../parts/parts.module.css';
import { useAuthForm } from '../parts/use-auth-form';

type PasswordFormProps = {
  email: string;
  onEmail: (email: string) => void;
  onDone: () => void;
  onSecondFactor: () => void;
  onForgotten: () => void;
};

/** Address and password: the first step of signing in, and for most the only one. */
export function PasswordForm(props: PasswordFormProps) {
  const t = useT();
  const state = useAuthForm({
    blank: { email: props.email, password: '' },
    send: (values) => enter(values.email.trim(), values.password),
    onDone: (data) => (data.twoFactorRedirect === true ? props.onSecondFactor() : props.onDone()),
  });
  const forget = () => {
    props.onEmail(state.values.email);
    props.onForgotten();
  };
  return (
    <AuthForm
      state={state}
      action={t('account.signIn.action')}
      beside={
        <button type="button" className={styles.link} onClick={forget}>
          {t('account.signIn.forgotten')}
        </button>
      }
    >
      <Field
        name="email"
        label={t('account.email')}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoFocus
      />
      <Field name="password" label={t('account.password')} type="password" autoComplete="current-password" />
    </AuthForm>
  );
}
