import { useEffect } from 'react';
import { MilestoneStateDateDocument, type StatementKind } from '../../../generated/graphql';
import { useLanguage } from '../../../shared/i18n/language-context';
import { DateField } from '../fields/date-field';
import { Section } from '../fields/section';
import { SelectField } from '../fields/select-field';
import { SourceFields } from '../fields/source-fields';
import { STATED_REQUIRED, statedInput } from '../fields/stated-draft';
import { StatedOnField } from '../fields/stated-fields';
import { type FormProps, ProjectForm } from '../record/project-form';
import { NextLink, RecordMilestoneLink } from '../record/record-links';
import { usePreset } from '../record/use-preset';
import { useProjectForm } from '../record/use-project-form';
import { ByField, KindField, SaidMore } from './said-fields';
import { SaidSoFar } from './said-so-far';
import {
  BLANK_DATE,
  blankSaid,
  type SaidDateDraft,
  type SaidDraft,
  saidDateInput,
  saidInput,
} from './statement-draft';

const STATEMENT_KINDS: readonly StatementKind[] = ['PROMISED', 'FORECAST', 'REACHED', 'ACCEPTED', 'REFUSED'];

type DateFormDraft = SaidDraft & { readonly milestone: string; readonly date: SaidDateDraft };

/** States when a milestone is promised or expected, or that it was reached. `milestone` is fixed where the address names it. */
export function DateForm({ milestone, ...props }: FormProps & { milestone?: string }) {
  const { record } = props;
  const { language, t } = useLanguage();
  const preset = usePreset(
    'milestone',
    record.milestones.map(({ key }) => key),
  );
  const kind = usePreset('kind', STATEMENT_KINDS);
  const by = usePreset(
    'by',
    record.parties.map(({ key }) => key),
  );
  const blank: DateFormDraft = {
    ...blankSaid(record.asOf, language),
    ...(kind && { kind: kind as StatementKind }),
    ...(by && { by }),
    milestone: milestone ?? preset ?? '',
    date: BLANK_DATE,
  };
  const state = useProjectForm({
    record,
    document: MilestoneStateDateDocument,
    blank,
    required: ['milestone', 'date.date', ...STATED_REQUIRED],
    input: (draft: DateFormDraft, today) => ({
      milestone: draft.milestone,
      date: saidDateInput(draft.date, today),
      ...saidInput(draft),
      ...statedInput(draft, today),
    }),
  });
  const { values, setFieldValue } = state.form;
  const about = record.milestones.find(({ key }) => key === values.milestone);
  const entitled = about?.acceptedBy;
  const judged = values.kind === 'ACCEPTED' || values.kind === 'REFUSED';
  useEffect(() => {
    if (judged && entitled) setFieldValue('by', entitled.key);
  }, [judged, entitled, setFieldValue]);

  return (
    <ProjectForm
      {...props}
      state={state}
      title={milestone && about ? t('forms.date.titleOf', { milestone: about.title }) : t('forms.date.title')}
      lead={t('forms.date.lead')}
      {...(milestone && {
        cancel: { to: '/p/$code/milestones/$key', params: { code: record.code, key: milestone } },
      })}
      aside={<SaidSoFar code={record.code} milestone={values.milestone} />}
      recorded={t('forms.date.recorded', { milestone: about?.title ?? values.milestone })}
      links={
        <>
          <RecordMilestoneLink
            milestone={values.milestone}
            hash={state.recorded?.answer.statement?.id ?? ''}
          />
          <NextLink>{t('forms.toAdd')}</NextLink>
        </>
      }
      ownReason
    >
      <Section title={t('forms.date.what')} hint={t('forms.date.whatHint')}>
        {!milestone && (
          <SelectField
            path="milestone"
            label={t('forms.milestone')}
            none={t('forms.choose')}
            options={record.milestones.map(({ key, title }) => ({ value: key, label: title }))}
            required
          />
        )}
        <KindField
          about="date"
          kinds={['PROMISED', 'FORECAST', 'REACHED', ...(entitled ? (['ACCEPTED', 'REFUSED'] as const) : [])]}
        />
        <DateField path="date" last="date" label={t('forms.date')} required />
        <ByField parties={record.parties} entitled={judged ? entitled?.name : undefined} />
      </Section>
      <StatedOnField />
      <SourceFields />
      <SaidMore words="date" />
    </ProjectForm>
  );
}
