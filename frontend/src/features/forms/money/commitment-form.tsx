import { CommitmentAddDocument } from '../../../generated/graphql';
import { useLanguage } from '../../../shared/i18n/language-context';
import { AmountField } from '../fields/amount-field';
import { BilingualField, BLANK_TEXT, type TextDraft, textInput } from '../fields/bilingual-field';
import { CheckField } from '../fields/check-field';
import { DayInput } from '../fields/day-input';
import { PartyField } from '../fields/party-field';
import { Pair, Section } from '../fields/section';
import { SelectField } from '../fields/select-field';
import { SourceFields } from '../fields/source-fields';
import { blankStated, STATED_REQUIRED, type StatedDraft, statedInput } from '../fields/stated-draft';
import { StatedOnField } from '../fields/stated-fields';
import { dayInput } from '../fill/date-span';
import { readAmount } from '../fill/read-amount';
import { InRecord } from '../record/in-record';
import { type FormProps, ProjectForm } from '../record/project-form';
import { NextLink, RecordPageLink } from '../record/record-links';
import { usePreset } from '../record/use-preset';
import { useProjectForm } from '../record/use-project-form';
import { commitmentWords } from './commitment-words';

type CommitmentDraft = StatedDraft & {
  readonly fundingSource: string;
  readonly from: string;
  readonly to: string;
  readonly amount: { readonly amount: string };
  readonly purpose: TextDraft;
  readonly condition: TextDraft;
  readonly dueOn: string;
  readonly agreement: string;
  readonly alternative: boolean;
};

const EMPTY = {
  from: '',
  to: '',
  amount: { amount: '' },
  purpose: BLANK_TEXT,
  condition: BLANK_TEXT,
  dueOn: '',
  agreement: '',
  alternative: false,
};

/** Records an amount that someone pledged. */
export function CommitmentForm(props: FormProps) {
  const { record } = props;
  const { language, t } = useLanguage();
  const { sources, commitments } = record.funding;
  const preset = usePreset(
    'source',
    sources.map(({ key }) => key),
  );
  const only = sources.length === 1 ? sources[0]?.key : undefined;
  const blank: CommitmentDraft = {
    ...blankStated(record.asOf, language),
    ...EMPTY,
    fundingSource: preset ?? only ?? '',
  };
  const state = useProjectForm({
    record,
    document: CommitmentAddDocument,
    blank,
    required: ['fundingSource', 'from', 'amount.amount', ...STATED_REQUIRED],
    input: (draft: CommitmentDraft, today) => ({
      fundingSource: draft.fundingSource,
      from: draft.from,
      to: draft.to || null,
      amount: { amount: readAmount(draft.amount.amount, language) },
      purpose: textInput(draft.purpose),
      condition: textInput(draft.condition),
      dueOn: draft.dueOn.trim() ? dayInput(draft.dueOn, today) : null,
      agreement: draft.agreement || null,
      alternative: draft.alternative,
      ...statedInput(draft, today),
    }),
  });
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.commitment.title')}
      lead={t('forms.commitment.lead')}
      aside={
        <InRecord
          items={commitments.map((each) => ({ key: each.id, text: commitmentWords(each, language) }))}
        />
      }
      recorded={t('forms.commitment.recorded')}
      links={
        <>
          <RecordPageLink page="funding" />
          <NextLink>{t('forms.toAdd')}</NextLink>
        </>
      }
    >
      <Section title={t('forms.commitment.section')} hint={t('forms.commitment.hint')}>
        <SelectField
          path="fundingSource"
          label={t('forms.fundingSource')}
          none={t('forms.choose')}
          options={sources.map(({ key, title }) => ({ value: key, label: title }))}
          required
        />
        <Pair>
          <PartyField
            path="from"
            label={t('forms.from')}
            none={t('forms.choose')}
            parties={record.parties}
            required
          />
          <PartyField path="to" label={t('forms.to')} none={t('forms.toWorks')} parties={record.parties} />
        </Pair>
        <AmountField path="amount.amount" label={t('forms.amount')} currency={record.currency} required />
        <BilingualField path="purpose" label={t('forms.purpose')} limit={1000} lines={2} />
      </Section>
      <Section title={t('forms.commitment.terms')} hint={t('forms.commitment.termsHint')}>
        <BilingualField
          path="condition"
          label={t('forms.condition')}
          description={t('forms.conditionHint')}
          limit={1000}
          lines={2}
        />
        <Pair>
          <DayInput
            path="dueOn"
            label={t('forms.dueOn')}
            precision="DAY"
            placeholder={t('forms.date.example.DAY')}
          />
          <SelectField
            path="agreement"
            label={t('forms.agreement')}
            none={t('forms.none')}
            options={record.agreements.map(({ key, title }) => ({ value: key, label: title }))}
          />
        </Pair>
        <CheckField
          path="alternative"
          label={t('forms.alternative')}
          description={t('forms.alternativeHint')}
        />
      </Section>
      <StatedOnField />
      <SourceFields />
    </ProjectForm>
  );
}
