import { EvidenceAddDocument, type EvidenceKind } from '../../../generated/graphql';
import { useLanguage } from '../../../shared/i18n/language-context';
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
};

const KINDS = ['LINK', 'PHOTO', 'DOCUMENT'] as const;
const options = (list: readonly { readonly key: string; readonly title: string }[]) =>
  list.map(({ key, title }) => ({ value: key, label: title }));

/** Adds a link to a photo, a document or a page. */
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
      ...statedInput(draft, today),
    }),
  });
  const kinds = KINDS.map((value) => ({ value, label: t(`forms.evidenceKind.${value}`) }));
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
      </Section>
      <SourceFields />
      <StatedOnField />
    </ProjectForm>
  );
}
