import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useField } from '../record/form-context';
import { FieldLabel } from './text-field';

export type Option = { readonly value: string; readonly label: string };

type SelectFieldProps = {
  path: string;
  label: string;
  options: readonly Option[];
  /** Words of the empty choice; none when left out. */
  none?: string;
  description?: ReactNode;
  required?: boolean;
  onChoose?: (value: string) => void;
};

/** One of many, by the browser's own list: it works by keyboard and on a phone as everywhere else. */
export function SelectField({
  path,
  label,
  options,
  none,
  description,
  required,
  onChoose,
}: SelectFieldProps) {
  const { id, value, error, set } = useField(path, label);
  return (
    <NativeSelect
      id={id}
      name={path}
      label={<FieldLabel required={required}>{label}</FieldLabel>}
      description={description}
      error={error}
      value={value}
      aria-required={required}
      data={none === undefined ? [...options] : [{ value: '', label: none }, ...options]}
      onChange={(event) => {
        set(event.currentTarget.value);
        onChoose?.(event.currentTarget.value);
      }}
    />
  );
}
