import { type ReactNode, useContext, useId } from 'react';
import { FormContext } from './auth-form';
import styles from './choice-field.module.css';

type ChoiceFieldProps = {
  name: string;
  label: string;
  choices: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  /** Side by side, where their words are short. */
  row?: boolean;
  hint?: ReactNode;
};

/** One of a few, each with a word on what it means. */
export function ChoiceField({ name, label, choices, row, hint }: ChoiceFieldProps) {
  const id = useId();
  const form = useContext(FormContext);
  if (form === null) throw new Error('a field outside of a form');
  return (
    <fieldset className={styles.group} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{label}</legend>
      <div className={row ? styles.row : styles.list}>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={form.values[name] === choice.value}
              onChange={() => form.set(name as never, choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
