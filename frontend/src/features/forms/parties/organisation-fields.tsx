import { Select } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { ChoiceField } from '../fields/choice-field';
import { KeyField } from '../fields/key-field';
import { sectorChoices } from '../fields/sector-choices';
import { TextField } from '../fields/text-field';
import { useField, useFormContext } from '../record/form-context';
import { valueAt } from '../record/refusals';
import type { Organisation } from './use-organisations';

/** One organisation of the register, found by typing, or a new one with its name and sector. */
export function OrganisationFields({
  register,
  taken,
}: {
  register: readonly Organisation[];
  taken: readonly string[];
}) {
  const t = useT();
  const { form } = useFormContext();
  const which = valueAt(form.values, 'which');
  const choices = [
    { value: 'known', label: t('forms.party.known') },
    { value: 'new', label: t('forms.party.new'), hint: t('forms.party.newHint') },
  ];
  return (
    <>
      <ChoiceField path="which" label={t('forms.party.which')} choices={choices} />
      {which === 'known' ? (
        <KnownOrganisation register={register.filter(({ key }) => !taken.includes(key))} />
      ) : (
        <>
          <TextField path="organisation.name" label={t('forms.name')} limit={200} required />
          <KeyField
            path="organisation.key"
            from="organisation.name"
            label={t('forms.key')}
            address=""
            taken={register.map(({ key }) => key)}
          />
          <ChoiceField path="organisation.sector" label={t('forms.sector')} choices={sectorChoices(t)} />
          <TextField path="organisation.url" label={t('forms.site')} placeholder="https://" inputMode="url" />
        </>
      )}
    </>
  );
}

function KnownOrganisation({ register }: { register: readonly Organisation[] }) {
  const t = useT();
  const { id, value, error, set } = useField('known', t('forms.organisation'));
  const [open, setOpen] = useState(false);
  const known = register
    .map(({ key, name }) => ({ value: key, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label));
  // One that this form has just added may not have come back with the register yet.
  const isMissing = value !== '' && !known.some((each) => each.value === value);
  const data = isMissing ? [...known, { value, label: value }] : known;
  return (
    <Select
      id={id}
      name="known"
      label={t('forms.organisation')}
      description={t('forms.organisationHint')}
      placeholder={t('forms.choose')}
      nothingFoundMessage={t('forms.party.notFound')}
      data={data}
      value={value || null}
      error={error}
      onChange={(chosen) => set(chosen ?? '')}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onKeyDown={(event) => {
        // Closes the list only, not the form behind it.
        if (event.key === 'Escape' && open) event.stopPropagation();
      }}
      searchable
      aria-required
    />
  );
}
