import { useT } from '../../../../shared/i18n/language-context';
import { AddLink } from '../../../../shared/project/project-link';
import { SelectField } from '../../fields/select-field';
import styles from './members.module.css';

export type Party = { readonly key: string; readonly name: string };

/** For whose organisation someone will speak: a party of the project; one that is missing is added first. */
export function PartyChoice({ parties }: { parties: readonly Party[] }) {
  const t = useT();
  const options = parties
    .map(({ key, name }) => ({ value: key, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <SelectField
      path="party"
      label={t('members.party')}
      none={t('forms.choose')}
      options={options}
      description={
        <>
          {t('members.partyHint')}{' '}
          <AddLink what="party" className={`${styles.inText}`}>
            {t('members.partyAdd')}
          </AddLink>
        </>
      }
      required
    />
  );
}
