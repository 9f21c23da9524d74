import { PaymentRecordDocument } from '../../../generated/graphql';
import { formatMoney, formatShortDay } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { AmountField } from '../fields/amount-field';
import { BilingualField, BLANK_TEXT, type TextDraft, textInput } from '../fields/bilingual-field';
import { DayInput } from '../fields/day-input';
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

type PaymentDraft = StatedDraft & {
  readonly commitment: string;
  readonly amount: { readonly amount: string };
  readonly paidOn: string;
  readonly note: TextDraft;
};

/** Records money paid on a given day. */
export function PaymentForm(props: FormProps) {
  const { record } = props;
  const { language, t } = useLanguage();
  const { commitments, payments } = record.funding;
  const preset = usePreset(
    'commitment',
    commitments.map(({ id }) => id),
  );
  const blank: PaymentDraft = {
    ...blankStated(record.asOf, language),
    commitment: preset ?? (commitments.length === 1 ? (commitments[0]?.id ?? '') : ''),
    amount: { amount: '' },
    paidOn: '',
    note: BLANK_TEXT,
  };
  const state = useProjectForm({
    record,
    document: PaymentRecordDocument,
    blank,
    required: ['commitment', 'amount.amount', 'paidOn', ...STATED_REQUIRED],
    input: (draft: PaymentDraft, today) => ({
      commitment: draft.commitment,
      amount: { amount: readAmount(draft.amount.amount, language) },
      paidOn: dayInput(draft.paidOn, today),
      note: textInput(draft.note),
      ...statedInput(draft, today),
    }),
  });
  const items = payments.map(({ id, amount, paidOn }) => ({
    key: id,
    text: `${formatShortDay(paidOn, language)} · ${formatMoney(amount, language)}`,
  }));
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.payment.title')}
      lead={t('forms.payment.lead')}
      aside={<InRecord items={items} />}
      recorded={t('forms.payment.recorded')}
      links={
        <>
          <RecordPageLink page="funding" />
          <NextLink>{t('forms.toAdd')}</NextLink>
        </>
      }
    >
      <Section title={t('forms.payment.section')} hint={t('forms.payment.hint')}>
        <SelectField
          path="commitment"
          label={t('forms.commitment')}
          none={t('forms.choose')}
          options={commitments.map((each) => ({ value: each.id, label: commitmentWords(each, language) }))}
          required
        />
        <Pair>
          <AmountField path="amount.amount" label={t('forms.amount')} currency={record.currency} required />
          <DayInput
            path="paidOn"
            label={t('forms.paidOn')}
            precision="DAY"
            placeholder={t('forms.date.example.DAY')}
            required
          />
        </Pair>
        <BilingualField path="note" label={t('forms.note')} limit={1000} lines={2} />
      </Section>
      <StatedOnField />
      <SourceFields />
    </ProjectForm>
  );
}
