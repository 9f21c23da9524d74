import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useField, useFormContext } from '../record/form-context';
import { valueAt } from '../record/refusals';

type CheckFieldProps = { path: string; label: string; description?: ReactNode };

/** Yes or no. */
export function CheckField({ path, label, description }: CheckFieldProps) {
  const { form } = useFormContext();
  const { id, error, set } = useField(path, label);
  return (
    <Checkbox
      id={id}
      name={path}
      label={label}
      description={description}
      error={error}
      checked={valueAt(form.values, path) === true}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  );
}
