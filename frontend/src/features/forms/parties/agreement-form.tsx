import { AgreementAddDocument } from '../../../generated/graphql';
import { useLanguage } from '../../../shared/i18n/language-context';
import {
  BilingualField,
  BLANK_TEXT,
  requiredText,
  type TextDraft,
  textInput,
} from '../fields/bilingual-field';
import { ChecksField } from '../fields/checks-field';
import { DayInput } from '../fields/day-input';
import { KeyField, keyOf } from '../fields/key-field';
import { Pair, Section } from '../fields/section';
import { SourceFields } from '../fields/source-fields';
import { blankStated, STATED_REQUIRED, type StatedDraft, statedInput } from '../fields/stated-draft';
import { StatedOnField } from '../fields/stated-fields';
import { dayInput } from '../fill/date-span';
import { InRecord } from '../record/in-record';
import { type FormProps, ProjectForm } from '../record/project-form';
import { NextLink, RecordPageLink } from '../record/record-links';
import { useProjectForm } from '../record/use-project-form';
import { type ClauseDraft, ClauseFields } from './clause-fields';

type AgreementDraft = StatedDraft & {
  readonly title: TextDraft;
  readonly key: string;
  readonly signedOn: string;
  readonly note: TextDraft;
  readonly signatories: readonly string[];
  readonly clauses: readonly ClauseDraft[];
};

/** Records a signed agreement with its signatories and clauses. */
export function AgreementForm(props: FormProps) {
  const { record } = props;
  const { language, t } = useLanguage();
  const taken = record.agreements.map(({ key }) => key);
  const blank: AgreementDraft = {
    ...blankStated(record.asOf, language),
    title: BLANK_TEXT,
    key: '',
    signedOn: '',
    note: BLANK_TEXT,
    signatories: [],
    clauses: [],
  };
  const state = useProjectForm({
    record,
    document: AgreementAddDocument,
    blank,
    required: ['title', 'signedOn', ...STATED_REQUIRED],
    requiredOf: ({ clauses }: AgreementDraft) =>
      clauses.flatMap((_, at) => [`clauses.${at}.number`, `clauses.${at}.text`]),
    input: (draft: AgreementDraft, today) => ({
      title: requiredText(draft.title),
      key: keyOf(draft.key, draft.title, taken),
      signedOn: dayInput(draft.signedOn, today),
      note: textInput(draft.note),
      signatories: [...draft.signatories],
      clauses: draft.clauses.map(({ number, text, milestone }) => ({
        number,
        text: requiredText(text),
        milestone: milestone || null,
      })),
      ...statedInput(draft, today),
    }),
  });
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.agreement.title')}
      lead={t('forms.agreement.lead')}
      aside={<InRecord items={record.agreements.map(({ key, title }) => ({ key, text: title }))} />}
      recorded={t('forms.agreement.recorded')}
      links={
        <>
          <RecordPageLink page="parties" />
          <NextLink what="commitment">{t('forms.commitment.title')}</NextLink>
        </>
      }
    >
      <Section title={t('forms.agreement.section')}>
        <BilingualField path="title" label={t('forms.titleField')} limit={200} required />
        <KeyField path="key" from="title" label={t('forms.key')} address="" taken={taken} />
        <Pair>
          <DayInput
            path="signedOn"
            label={t('forms.signedOn')}
            precision="DAY"
            placeholder={t('forms.date.example.DAY')}
            required
          />
        </Pair>
        <BilingualField path="note" label={t('forms.agreement.note')} limit={2000} lines={2} />
      </Section>
      <Section title={t('forms.signatories')} hint={t('forms.signatoriesHint')}>
        {record.parties.length > 0 ? (
          <ChecksField
            path="signatories"
            label={t('forms.whoSigned')}
            options={record.parties.map(({ key, name }) => ({ value: key, label: name }))}
          />
        ) : (
          <p className="soft">{t('forms.noParties')}</p>
        )}
      </Section>
      <ClauseFields milestones={record.milestones} />
      <StatedOnField />
      <SourceFields />
    </ProjectForm>
  );
}
