import type { ReactNode } from 'react';
import type { FormRecordParty } from '../record/use-form-record';
import { SelectField } from './select-field';

type PartyFieldProps = {
  path: string;
  label: string;
  parties: readonly FormRecordParty[];
  none?: string;
  description?: ReactNode;
  required?: boolean;
};

/** A party of the project, by name. */
export function PartyField({ parties, ...rest }: PartyFieldProps) {
  const options = parties
    .map(({ key, name }) => ({ value: key, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return <SelectField options={options} {...rest} />;
}
