import { createContext, type ReactNode, useContext, useId, useState } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { Button } from '../../../shared/ui/button';
import styles from './auth-form.module.css';
import { TroubleText } from './trouble-text';
import type { AuthFormState } from './use-auth-form';

/** The form that a field belongs to. */
export const FormContext = createContext<AuthFormState | null>(null);

type AuthFormProps = {
  state: AuthFormState;
  /** What the button says. */
  action: string;
  /** What stands beside the button. */
  beside?: ReactNode;
  kind?: 'primary' | 'plain';
  children: ReactNode;
};

/** A form about an account: its fields, what was refused that belongs to none of them, and its button. */
export function AuthForm({ state, action, beside, kind = 'primary', children }: AuthFormProps) {
  const t = useT();
  const trouble = state.troubles.form;
  return (
    <FormContext.Provider value={state}>
      <form
        ref={state.element}
        className={styles.form}
        noValidate
        aria-busy={state.busy}
        onSubmit={(event) => {
          event.preventDefault();
          void state.submit();
        }}
      >
        {trouble && (
          <p className={styles.trouble} role="alert" tabIndex={-1}>
            <TroubleText trouble={trouble} />
          </p>
        )}
        {children}
        <div className={styles.foot}>
          <Button type="submit" kind={kind} disabled={state.busy}>
            {state.busy ? t('account.sending') : action}
          </Button>
          {beside}
        </div>
      </form>
    </FormContext.Provider>
  );
}

type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  type?: 'text' | 'email' | 'password';
  autoComplete: string;
  inputMode?: 'numeric' | 'email' | 'text';
  maxLength?: number;
  autoFocus?: boolean;
  /** In figures of even width, as codes are read. */
  code?: boolean;
};

/** One line to fill in, with what was refused below it. What is typed as a password can be looked at. */
export function Field({ name, label, hint, type = 'text', code, autoFocus, ...input }: FieldProps) {
  const t = useT();
  const id = useId();
  const form = useContext(FormContext);
  const [isShown, setShown] = useState(false);
  if (form === null) throw new Error('a field outside of a form');
  const trouble = form.troubles[name];
  const described = [hint && `${id}-hint`, trouble && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={styles.input}>
        <input
          {...input}
          id={id}
          name={name}
          className={code ? styles.code : undefined}
          // biome-ignore lint/a11y/noAutofocus: the one thing to do on a page that someone has asked for
          autoFocus={autoFocus}
          type={isShown ? 'text' : type}
          value={form.values[name] ?? ''}
          autoCapitalize="none"
          spellCheck={false}
          aria-required="true"
          aria-invalid={trouble ? true : undefined}
          aria-describedby={described || undefined}
          onChange={(event) => form.set(name as never, event.currentTarget.value)}
        />
        {type === 'password' && (
          <button type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {t(isShown ? 'account.hide' : 'account.show')}
            <span className="visually-hidden">: {label}</span>
          </button>
        )}
      </div>
      {trouble && (
        <p className={styles.error} id={`${id}-error`}>
          <TroubleText trouble={trouble} />
        </p>
      )}
    </div>
  );
}
