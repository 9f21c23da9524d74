import type { FormErrors } from '@mantine/form';
import { createElement } from 'react';
import { SlipExplainDocument, type SlipStepsQuery } from '../../../generated/graphql';
import { formatDay } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { BilingualField, BLANK_TEXT, requiredText, type TextDraft } from '../fields/bilingual-field';
import { PartyField } from '../fields/party-field';
import { Pair, Section } from '../fields/section';
import { SourceFields } from '../fields/source-fields';
import { blankStated, STATED_REQUIRED, type StatedDraft, statedInput } from '../fields/stated-draft';
import { StatedOnField } from '../fields/stated-fields';
import { TextField } from '../fields/text-field';
import { readWhole } from '../fill/read-whole';
import { InRecord } from '../record/in-record';
import { type FormProps, ProjectForm } from '../record/project-form';
import { RecordMilestoneLink } from '../record/record-links';
import { useProjectForm } from '../record/use-project-form';
import { checkWholes } from '../record/whole-numbers';

type Milestone = NonNullable<SlipStepsQuery['project']>['milestones'][number];
type Step = NonNullable<Milestone['slipLedger']>['steps'][number];

/** A step of a slip, with the milestone whose day moved. */
export type ExplainableStep = { readonly step: Step; readonly milestone: Milestone };

type CauseDraft = StatedDraft & {
  readonly cause: TextDraft;
  readonly party: string;
  readonly days: string;
};

/** Refuses more days than no one has explained yet, and days that went the other way. */
function checkWithin({ unexplainedDays }: Step, typed: string): FormErrors {
  const days = readWhole(typed) ?? unexplainedDays;
  const isWithin =
    Math.sign(days) === Math.sign(unexplainedDays) && Math.abs(days) <= Math.abs(unexplainedDays);
  return isWithin ? {} : { days: createElement(NotWithin, { days: unexplainedDays }) };
}

/** How many days of the step are left to explain. */
function NotWithin({ days }: { days: number }) {
  const { t } = useLanguage();
  return t('forms.explain.notWithin', { days });
}

/** Explains a step of a slip, or a part of it, by a cause that someone stated. */
export function ExplainForm({ about, ...props }: FormProps & { about: ExplainableStep }) {
  const { record } = props;
  const { step, milestone } = about;
  const { language, t } = useLanguage();
  const blank: CauseDraft = {
    ...blankStated(record.asOf, language),
    cause: BLANK_TEXT,
    party: '',
    days: String(step.unexplainedDays),
  };
  const state = useProjectForm({
    record,
    document: SlipExplainDocument,
    blank,
    required: ['cause', ...STATED_REQUIRED],
    check: (draft) => ({ ...checkWithin(step, draft.days), ...checkWholes(draft, ['days']) }),
    input: (draft: CauseDraft, today) => ({
      statement: step.to.id,
      cause: requiredText(draft.cause),
      party: draft.party || null,
      days: readWhole(draft.days) ?? null,
      ...statedInput(draft, today),
    }),
  });
  const moved = {
    from: step.from.date?.words ?? '',
    to: step.to.date?.words ?? '',
    day: formatDay(step.to.statedOn, language),
  };
  const known = step.causes.map(({ id, days, cause, party }) => ({
    key: id,
    text: [t('days.plain', { days }), cause, party?.name].filter(Boolean).join(' · '),
  }));
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.explain.title', { milestone: milestone.title })}
      lead={t('forms.explain.lead', moved)}
      cancel={{ to: '/p/$code/milestones/$key', params: { code: record.code, key: milestone.key } }}
      aside={<InRecord title={t('forms.explain.known')} items={known} />}
      recorded={t('forms.explain.recorded')}
      links={<RecordMilestoneLink milestone={milestone.key} />}
      once
    >
      <Section title={t('forms.explain.cause')} hint={t('forms.explain.hint')}>
        <BilingualField path="cause" label={t('forms.explain.what')} limit={500} lines={2} required />
        <PartyField
          path="party"
          label={t('forms.explain.party')}
          none={t('forms.explain.noParty')}
          parties={record.parties}
        />
        <Pair>
          <TextField
            path="days"
            label={t('forms.explain.days')}
            description={t('forms.explain.daysHint', { days: step.unexplainedDays })}
          />
        </Pair>
      </Section>
      <StatedOnField />
      <SourceFields />
    </ProjectForm>
  );
}
