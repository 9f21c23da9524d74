import { AgreementStateSignatoriesDocument } from '../../../generated/graphql';
import { useLanguage } from '../../../shared/i18n/language-context';
import { ChecksField } from '../fields/checks-field';
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

type SignatoriesDraft = StatedDraft & { readonly agreement: string; readonly signatories: readonly string[] };

/** Puts another source's version of who signed beside the first. */
export function SignatoriesForm(props: FormProps) {
  const { record } = props;
  const { language, t } = useLanguage();
  const preset = usePreset(
    'agreement',
    record.agreements.map(({ key }) => key),
  );
  const blank: SignatoriesDraft = {
    ...blankStated(record.asOf, language),
    agreement: preset ?? (record.agreements.length === 1 ? (record.agreements[0]?.key ?? '') : ''),
    signatories: [],
  };
  const state = useProjectForm({
    record,
    document: AgreementStateSignatoriesDocument,
    blank,
    required: ['agreement', 'signatories', ...STATED_REQUIRED],
    input: (draft: SignatoriesDraft, today) => ({
      agreement: draft.agreement,
      signatories: [...draft.signatories],
      ...statedInput(draft, today),
    }),
  });
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.signatories.title')}
      lead={t('forms.signatories.lead')}
      aside={<InRecord items={record.agreements.map(({ key, title }) => ({ key, text: title }))} />}
      recorded={t('forms.signatories.recorded')}
      links={<RecordPageLink page="parties" />}
    >
      <Section title={t('forms.signatories')}>
        <SelectField
          path="agreement"
          label={t('forms.agreement')}
          none={t('forms.choose')}
          options={record.agreements.map(({ key, title }) => ({ value: key, label: title }))}
          required
        />
        <ChecksField
          path="signatories"
          label={t('forms.whoSignedHere')}
          options={record.parties.map(({ key, name }) => ({ value: key, label: name }))}
          required
        />
      </Section>
      <StatedOnField />
      <SourceFields />
    </ProjectForm>
  );
}
