import { type PartyRole, PartyStateRoleDocument } from '../../../generated/graphql';
import { useLanguage } from '../../../shared/i18n/language-context';
import { BilingualField, BLANK_TEXT, type TextDraft, textInput } from '../fields/bilingual-field';
import { PartyField } from '../fields/party-field';
import { Section } from '../fields/section';
import { SelectField } from '../fields/select-field';
import { SourceFields } from '../fields/source-fields';
import { blankStated, STATED_REQUIRED, type StatedDraft, statedInput } from '../fields/stated-draft';
import { StatedOnField } from '../fields/stated-fields';
import { InRecord } from '../record/in-record';
import { type FormProps, ProjectForm } from '../record/project-form';
import { RecordPageLink } from '../record/record-links';
import { usePreset } from '../record/use-preset';
import { useProjectForm } from '../record/use-project-form';
import { roleOptions } from './party-roles';

type RoleDraft = StatedDraft & {
  readonly party: string;
  readonly role: PartyRole | '';
  readonly note: TextDraft;
};

/** States one more role of a party. */
export function RoleForm(props: FormProps) {
  const { record } = props;
  const { language, t } = useLanguage();
  const preset = usePreset(
    'party',
    record.parties.map(({ key }) => key),
  );
  const blank: RoleDraft = {
    ...blankStated(record.asOf, language),
    party: preset ?? '',
    role: '',
    note: BLANK_TEXT,
  };
  const state = useProjectForm({
    record,
    document: PartyStateRoleDocument,
    blank,
    required: ['party', 'role', ...STATED_REQUIRED],
    input: (draft: RoleDraft, today) => ({
      party: draft.party,
      role: draft.role as PartyRole,
      note: textInput(draft.note),
      ...statedInput(draft, today),
    }),
  });
  const roles = record.parties.map(({ key, name, roles }) => ({
    key,
    text: `${name}: ${roles.map((role) => t(`forms.role.${role}`)).join(', ')}`,
  }));
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.role.title')}
      lead={t('forms.role.lead')}
      aside={<InRecord items={roles} />}
      recorded={t('forms.role.recorded')}
      links={<RecordPageLink page="parties" />}
    >
      <Section title={t('forms.role.section')}>
        <PartyField
          path="party"
          label={t('forms.party')}
          none={t('forms.choose')}
          parties={record.parties}
          required
        />
        <SelectField
          path="role"
          label={t('forms.role')}
          none={t('forms.choose')}
          options={roleOptions(t)}
          required
        />
        <BilingualField path="note" label={t('forms.roleNote')} limit={1000} lines={2} />
      </Section>
      <StatedOnField />
      <SourceFields />
    </ProjectForm>
  );
}
