import type { PartyRole, Sector } from '../../../generated/graphql';
import { useLanguage } from '../../../shared/i18n/language-context';
import { BilingualField, BLANK_TEXT, type TextDraft, textInput } from '../fields/bilingual-field';
import { keyOf } from '../fields/key-field';
import { Section } from '../fields/section';
import { SelectField } from '../fields/select-field';
import { SourceFields } from '../fields/source-fields';
import { blankStated, STATED_REQUIRED, type StatedDraft, statedInput } from '../fields/stated-draft';
import { StatedOnField } from '../fields/stated-fields';
import { rememberSource } from '../fill/last-source';
import { InRecord } from '../record/in-record';
import { type FormProps, ProjectForm } from '../record/project-form';
import { NextLink, RecordPageLink } from '../record/record-links';
import { useSend } from '../record/send';
import { useRecordForm } from '../record/use-record-form';
import { OrganisationFields } from './organisation-fields';
import { roleOptions } from './party-roles';
import { sendParty } from './send-party';
import { useOrganisations } from './use-organisations';

type PartyDraft = StatedDraft & {
  readonly which: 'known' | 'new';
  readonly known: string;
  readonly organisation: {
    readonly name: string;
    readonly key: string;
    readonly sector: Sector;
    readonly url: string;
  };
  readonly role: PartyRole | '';
  readonly note: TextDraft;
};

/** Names an organisation as party, with its first role; the organisation may be new to the register. */
export function PartyForm(props: FormProps) {
  const { record } = props;
  const { language, t } = useLanguage();
  const send = useSend();
  const register = useOrganisations();
  const taken = record.parties.map(({ organisation }) => organisation.key);
  const state = useRecordForm({
    blank: {
      ...blankStated(record.asOf, language),
      which: 'known',
      known: '',
      organisation: { name: '', key: '', sector: 'PUBLIC', url: '' },
      role: '',
      note: BLANK_TEXT,
    } as PartyDraft,
    required: ['role', ...STATED_REQUIRED],
    requiredOf: ({ which }) => [which === 'known' ? 'known' : 'organisation.name'],
    revision: record.revision,
    send: (draft, command) => {
      const { name, key, sector, url } = draft.organisation;
      const isNew = draft.which === 'new';
      const organisation = isNew
        ? keyOf(
            key,
            name,
            register.map((each) => each.key),
          )
        : draft.known;
      const party = {
        project: record.code,
        key: organisation,
        organisation,
        role: draft.role as PartyRole,
        note: textInput(draft.note),
        ...statedInput(draft, record.asOf),
        ...command,
      };
      const added = {
        key: organisation,
        name,
        sector,
        url: url.trim() || null,
        idempotencyKey: command.idempotencyKey,
      };
      return sendParty(send, party, isNew ? added : null, (known) => {
        // Should the party be refused now, the organisation is in the register and is chosen from it.
        state.form.setFieldValue('known', known);
        state.form.setFieldValue('which', 'known');
      });
    },
    onRecorded: ({ source }) => rememberSource(source),
  });
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.party.title')}
      lead={t('forms.party.lead')}
      aside={<InRecord items={record.parties.map(({ key, name }) => ({ key, text: name }))} />}
      recorded={t('forms.party.recorded')}
      links={
        <>
          <RecordPageLink page="parties" />
          <NextLink what="role">{t('forms.role.title')}</NextLink>
        </>
      }
    >
      <Section title={t('forms.party.section')} hint={t('forms.party.hint')}>
        <OrganisationFields register={register} taken={taken} />
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
