import { EventAddDocument, type EventKind } from '../../../generated/graphql';
import { useLanguage } from '../../../shared/i18n/language-context';
import { AmountField } from '../fields/amount-field';
import {
  BilingualField,
  BLANK_TEXT,
  requiredText,
  type TextDraft,
  textInput,
} from '../fields/bilingual-field';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { KeyField, keyOf } from '../fields/key-field';
import { Pair, Section } from '../fields/section';
import { SelectField } from '../fields/select-field';
import { SourceFields } from '../fields/source-fields';
import { blankStated, STATED_REQUIRED, type StatedDraft, statedInput } from '../fields/stated-draft';
import { StatedOnField } from '../fields/stated-fields';
import { TextField } from '../fields/text-field';
import { readAmount } from '../fill/read-amount';
import { readWhole } from '../fill/read-whole';
import { InRecord } from '../record/in-record';
import { type FormProps, ProjectForm } from '../record/project-form';
import { NextLink, RecordPageLink } from '../record/record-links';
import { usePreset } from '../record/use-preset';
import { useProjectForm } from '../record/use-project-form';
import { checkWholes } from '../record/whole-numbers';
import { BLANK_DATE, type SaidDateDraft, saidDateInput } from '../statements/statement-draft';

type EventDraft = StatedDraft & {
  readonly kind: EventKind;
  readonly title: TextDraft;
  readonly key: string;
  readonly text: TextDraft;
  readonly when: SaidDateDraft;
  readonly effect: TextDraft;
  readonly effectDays: string;
  readonly effectAmount: { readonly amount: string };
  readonly milestone: string;
};

const EMPTY = {
  title: BLANK_TEXT,
  key: '',
  text: BLANK_TEXT,
  when: BLANK_DATE,
  effect: BLANK_TEXT,
  effectDays: '',
  effectAmount: { amount: '' },
};

/** Records something that happened or may happen. */
export function EventForm(props: FormProps) {
  const { record } = props;
  const { language, t } = useLanguage();
  const all = [...record.events, ...record.risks];
  const taken = all.map(({ key }) => key);
  const kind = usePreset('kind', ['EVENT', 'RISK']) as EventKind | undefined;
  const milestone = usePreset(
    'milestone',
    record.milestones.map(({ key }) => key),
  );
  const state = useProjectForm({
    record,
    document: EventAddDocument,
    blank: {
      ...blankStated(record.asOf, language),
      ...EMPTY,
      kind: kind ?? 'EVENT',
      milestone: milestone ?? '',
    } as EventDraft,
    required: ['title', ...STATED_REQUIRED],
    check: (draft) => checkWholes(draft, ['effectDays']),
    input: (draft, today) => ({
      kind: draft.kind,
      title: requiredText(draft.title),
      key: keyOf(draft.key, draft.title, taken),
      text: textInput(draft.text),
      when: draft.when.date.trim() || draft.when.firstDay.trim() ? saidDateInput(draft.when, today) : null,
      effect: textInput(draft.effect),
      effectDays: readWhole(draft.effectDays) ?? null,
      effectAmount: draft.effectAmount.amount.trim()
        ? { amount: readAmount(draft.effectAmount.amount, language) }
        : null,
      milestone: draft.milestone || null,
      ...statedInput(draft, today),
    }),
  });
  const kinds = (['EVENT', 'RISK'] as const).map((value) => ({
    value,
    label: t(`forms.eventKind.${value}`),
    hint: t(`forms.eventKindHint.${value}`),
  }));
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.event.title')}
      lead={t('forms.event.lead')}
      aside={<InRecord items={all.map(({ key, title }) => ({ key, text: title }))} />}
      recorded={t('forms.event.recorded')}
      links={
        <>
          <RecordPageLink page="events" />
          <NextLink>{t('forms.toAdd')}</NextLink>
        </>
      }
    >
      <Section title={t('forms.event.section')}>
        <ChoiceField path="kind" label={t('forms.eventKind')} choices={kinds} />
        <BilingualField path="title" label={t('forms.titleField')} limit={200} required />
        <KeyField path="key" from="title" label={t('forms.key')} address="" taken={taken} />
        <BilingualField path="text" label={t('forms.event.text')} limit={2000} lines={3} />
        <DateField path="when" last="date" label={t('forms.event.when')} compact />
      </Section>
      <Section title={t('forms.event.effect')} hint={t('forms.event.effectHint')}>
        <BilingualField path="effect" label={t('forms.effect')} limit={1000} lines={2} />
        <Pair>
          <TextField path="effectDays" label={t('forms.effectDays')} placeholder="30" />
          <AmountField
            path="effectAmount.amount"
            label={t('forms.effectAmount')}
            currency={record.currency}
          />
        </Pair>
        <SelectField
          path="milestone"
          label={t('forms.event.milestone')}
          none={t('forms.none')}
          options={record.milestones.map(({ key, title }) => ({ value: key, label: title }))}
        />
      </Section>
      <StatedOnField />
      <SourceFields />
    </ProjectForm>
  );
}
