import { EvidenceAddDocument, type EvidenceKind } from '../../../generated/graphql';
import { formatDay, formatMoney } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { FileField } from '../evidence-file/file-field';
import { StatementField } from '../evidence-file/statement-field';
import type { UploadedFile } from '../evidence-file/upload';
import { BilingualField, BLANK_TEXT, requiredText, type TextDraft } from '../fields/bilingual-field';
import { ChoiceField } from '../fields/choice-field';
import { Section } from '../fields/section';
import { SelectField } from '../fields/select-field';
import { SourceFields } from '../fields/source-fields';
import { blankStated, STATED_REQUIRED, type StatedDraft, statedInput } from '../fields/stated-draft';
import { StatedOnField } from '../fields/stated-fields';
import { InRecord } from '../record/in-record';
import { type FormProps, ProjectForm } from '../record/project-form';
import { NextLink, RecordPageLink } from '../record/record-links';
import { usePreset } from '../record/use-preset';
import { useProjectForm } from '../record/use-project-form';

type EvidenceDraft = StatedDraft & {
  readonly kind: EvidenceKind;
  readonly caption: TextDraft;
  readonly milestone: string;
  readonly indicator: string;
  readonly event: string;
  readonly statement: string;
  readonly payment: string;
  /** The file as it was uploaded; null for a link. */
  readonly file: UploadedFile | null;
};

const KINDS = ['LINK', 'PHOTO', 'DOCUMENT'] as const;
const options = (list: readonly { readonly key: string; readonly title: string }[]) =>
  list.map(({ key, title }) => ({ value: key, label: title }));

/** A picture is a photo or a scanned document; a PDF is a document; a link may be any of them. */
function kindsFor(file: UploadedFile | null): readonly EvidenceKind[] {
  if (file === null) return KINDS;
  return file.kind === 'DOCUMENT' ? ['DOCUMENT'] : ['PHOTO', 'DOCUMENT'];
}

/** Adds a photo or a document, uploaded here, or a link to a page. */
export function EvidenceForm(props: FormProps) {
  const { record } = props;
  const { language, t } = useLanguage();
  const events = [...record.events, ...record.risks];
  const milestone = usePreset(
    'milestone',
    record.milestones.map(({ key }) => key),
  );
  const indicator = usePreset(
    'indicator',
    record.indicators.map(({ key }) => key),
  );
  const event = usePreset(
    'event',
    events.map(({ key }) => key),
  );
  const blank: EvidenceDraft = {
    ...blankStated(record.asOf, language),
    kind: 'LINK',
    caption: BLANK_TEXT,
    milestone: milestone ?? '',
    indicator: indicator ?? '',
    event: event ?? '',
    statement: '',
    payment: '',
    file: null,
  };
  const state = useProjectForm({
    record,
    document: EvidenceAddDocument,
    blank,
    required: ['caption', ...STATED_REQUIRED],
    input: (draft: EvidenceDraft, today) => ({
      kind: draft.kind,
      caption: requiredText(draft.caption),
      milestone: draft.milestone || null,
      indicator: draft.indicator || null,
      event: draft.event || null,
      statement: draft.milestone && draft.statement ? draft.statement : null,
      payment: draft.payment || null,
      file: draft.file?.id ?? null,
      ...statedInput(draft, today),
    }),
  });
  const { form } = state;
  const { file, milestone: chosenMilestone } = form.getValues();
  /** What the file says of itself is proposed where nothing else was typed. */
  const onFile = (taken: UploadedFile | null, name: string) => {
    const { source, statedOn } = form.getValues();
    form.setFieldValue('file', taken);
    if (taken === null) return;
    form.setFieldValue('kind', taken.kind);
    if (!source.url.trim() && !source.reference.trim())
      form.setFieldValue('source.reference', name.slice(0, 300));
    const isUntouched = statedOn.day === blank.statedOn.day;
    if (taken.takenOn && taken.takenOn <= record.asOf && isUntouched)
      form.setFieldValue('statedOn.day', formatDay(taken.takenOn, language));
  };
  const kinds = kindsFor(file).map((value) => ({ value, label: t(`forms.evidenceKind.${value}`) }));
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.evidence.title')}
      lead={t('forms.evidence.lead')}
      aside={<InRecord items={record.evidence.map(({ id, caption }) => ({ key: id, text: caption }))} />}
      recorded={t('forms.evidence.recorded')}
      links={
        <>
          <RecordPageLink page="evidence" />
          <NextLink>{t('forms.toAdd')}</NextLink>
        </>
      }
    >
      <Section title={t('forms.file.section')} hint={t('forms.file.sectionHint')}>
        <FileField onFile={onFile} />
      </Section>
      <Section title={t('forms.evidence.section')} hint={t('forms.evidence.hint')}>
        <ChoiceField path="kind" label={t('forms.evidenceKind')} choices={kinds} />
        <BilingualField path="caption" label={t('forms.caption')} limit={300} lines={2} required />
        {record.milestones.length > 0 && (
          <SelectField
            path="milestone"
            label={t('forms.milestone')}
            none={t('forms.none')}
            options={options(record.milestones)}
          />
        )}
        <StatementField code={record.code} milestone={chosenMilestone} />
        {record.indicators.length > 0 && (
          <SelectField
            path="indicator"
            label={t('forms.indicator')}
            none={t('forms.none')}
            options={options(record.indicators)}
          />
        )}
        {events.length > 0 && (
          <SelectField
            path="event"
            label={t('forms.event')}
            none={t('forms.none')}
            options={options(events)}
          />
        )}
        {record.funding.payments.length > 0 && (
          <SelectField
            path="payment"
            label={t('forms.evidencePayment')}
            none={t('forms.none')}
            options={record.funding.payments.map(({ id, amount, paidOn }) => ({
              value: id,
              label: t('forms.evidencePayment.words', {
                amount: formatMoney(amount, language),
                day: formatDay(paidOn, language),
              }),
            }))}
          />
        )}
      </Section>
      <SourceFields />
      <StatedOnField />
    </ProjectForm>
  );
}
