import type { ReactNode } from 'react';
import { useField } from '../record/form-context';
import styles from './choice-field.module.css';
import { FieldLabel } from './text-field';

export type Choice = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
};

type ChoiceFieldProps = {
  path: string;
  label: string;
  choices: readonly Choice[];
  description?: ReactNode;
  required?: boolean;
  /** Told after the choice was made. */
  onChoose?: (value: string) => void;
};

/** A few choices side by side: radio buttons that look like one row. The hint of the chosen one stands below. */
export function ChoiceField({
  path,
  label,
  choices,
  description,
  required = true,
  onChoose,
}: ChoiceFieldProps) {
  const { id, value, error, set } = useField(path, label);
  const hint = choices.find((choice) => choice.value === value)?.hint;
  const describedBy = [description && `${id}-description`, hint && `${id}-hint`, error && `${id}-error`];
  return (
    <fieldset className={styles.group} id={id} aria-describedby={describedBy.filter(Boolean).join(' ')}>
      <legend>
        <FieldLabel required={required}>{label}</FieldLabel>
      </legend>
      {description && (
        <p className={styles.hint} id={`${id}-description`}>
          {description}
        </p>
      )}
      <div className={styles.choices} data-invalid={error ? true : undefined}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name={path}
              value={choice.value}
              checked={value === choice.value}
              aria-invalid={error ? true : undefined}
              onChange={() => {
                set(choice.value);
                onChoose?.(choice.value);
              }}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
