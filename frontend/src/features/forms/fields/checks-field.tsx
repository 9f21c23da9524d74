import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useField, useFormContext } from '../record/form-context';
import { valueAt } from '../record/refusals';
import styles from './checks-field.module.css';
import group from './choice-field.module.css';
import type { Option } from './select-field';
import { FieldLabel } from './text-field';

type ChecksFieldProps = {
  path: string;
  label: string;
  options: readonly Option[];
  description?: ReactNode;
  required?: boolean;
};

/** Several of a few: who signed. A refusal of one of them stands below all. */
export function ChecksField({ path, label, options, description, required }: ChecksFieldProps) {
  const { form } = useFormContext();
  const { id, error, set } = useField(path, label);
  const chosen = valueAt(form.values, path) as readonly string[];
  const refused = error ?? Object.entries(form.errors).find(([at]) => at.startsWith(`${path}.`))?.[1];
  const toggle = (value: string, on: boolean) =>
    set(on ? [...chosen, value] : chosen.filter((each) => each !== value));
  return (
    <fieldset className={group.group} id={id} aria-describedby={refused ? `${id}-error` : undefined}>
      <legend>
        <FieldLabel required={required}>{label}</FieldLabel>
      </legend>
      {description && <p className={group.hint}>{description}</p>}
      <div className={styles.list}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            name={path}
            label={option.label}
            checked={chosen.includes(option.value)}
            aria-invalid={refused ? true : undefined}
            onChange={(event) => toggle(option.value, event.currentTarget.checked)}
          />
        ))}
      </div>
      {refused && (
        <p className={group.error} id={`${id}-error`}>
          {refused}
        </p>
      )}
    </fieldset>
  );
}
