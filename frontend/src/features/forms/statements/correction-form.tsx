import { useState } from 'react';
import { StatementCorrectDocument, type StatementToCorrectFragment } from '../../../generated/graphql';
import { formatDay } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { BilingualField } from '../fields/bilingual-field';
import { DateField } from '../fields/date-field';
import { MoreFields } from '../fields/more-fields';
import { PartyField } from '../fields/party-field';
import { ReasonField } from '../fields/reason-field';
import { Section } from '../fields/section';
import { SourceFields } from '../fields/source-fields';
import { TextField } from '../fields/text-field';
import { type FormProps, ProjectForm } from '../record/project-form';
import { RecordMilestoneLink, RecordPageLink } from '../record/record-links';
import { useProjectForm } from '../record/use-project-form';
import { type CorrectionDraft, correctionDraft, correctionInput } from './correction-draft';
import { KindField } from './said-fields';
import { unitWords } from './unit-words';
import { ValueFields } from './value-fields';

/** The statement with the error, and what it is about. */
export type Correctable = {
  readonly statement: StatementToCorrectFragment;
  readonly title: string;
  /** Key of the milestone; undefined for an indicator. */
  readonly milestone?: string;
  readonly unit?: string;
};

/** Mends an error of entry: a new statement takes the old one's place and its stated-on day. */
export function CorrectionForm({ about, ...props }: FormProps & { about: Correctable }) {
  const { record } = props;
  const { statement, title, milestone } = about;
  const { language, t } = useLanguage();
  const [loaded] = useState(() => correctionDraft(statement, language));
  const part = milestone ? 'date' : 'value';
  const state = useProjectForm({
    record,
    document: StatementCorrectDocument,
    blank: loaded,
    required: [milestone ? 'date.date' : 'value.low', 'source.publisher', 'reason'],
    input: (draft: CorrectionDraft, today) => ({
      statement: statement.id,
      ...correctionInput(draft, loaded, today, language),
    }),
  });
  const entitled = record.milestones.find(({ key }) => key === milestone)?.acceptedBy;
  const words = statement.date?.words ?? statement.value?.words ?? '';
  const back = milestone
    ? ({ to: '/p/$code/milestones/$key', params: { code: record.code, key: milestone } } as const)
    : ({ to: '/p/$code/promises', params: { code: record.code } } as const);
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.correct.title')}
      lead={t('forms.correct.lead', { title, words, day: formatDay(statement.statedOn, language) })}
      cancel={back}
      action={t('forms.correct.action')}
      recorded={t('forms.correct.recorded')}
      links={milestone ? <RecordMilestoneLink milestone={milestone} /> : <RecordPageLink page="promises" />}
      once
      ownReason
    >
      <Section title={t('forms.correct.what')} hint={t('forms.correct.whatHint')}>
        <KindField
          about={part}
          kinds={['PROMISED', 'FORECAST', 'REACHED', ...(entitled ? (['ACCEPTED', 'REFUSED'] as const) : [])]}
        />
        {milestone ? (
          <DateField path="date" last="date" label={t('forms.date')} required />
        ) : (
          <ValueFields unit={about.unit ? unitWords(about.unit, t) : ''} />
        )}
        <PartyField
          path="by"
          label={t('forms.by')}
          {...(loaded.by === '' && { none: t('forms.byPublisher') })}
          parties={record.parties}
        />
      </Section>
      <SourceFields />
      <MoreFields title={t('forms.moreWords')} paths={[`${part}.words`, 'quote', 'note']}>
        <BilingualField
          path={`${part}.words`}
          label={t('forms.words')}
          description={t('forms.correct.wordsHint', { words })}
          limit={120}
        />
        <TextField path="quote" label={t('forms.quote')} limit={1000} lines={3} />
        <BilingualField path="note" label={t('forms.note')} limit={1000} lines={2} />
      </MoreFields>
      <Section title={t('forms.why')} hint={t('forms.correct.whyHint')}>
        <ReasonField required />
      </Section>
    </ProjectForm>
  );
}
