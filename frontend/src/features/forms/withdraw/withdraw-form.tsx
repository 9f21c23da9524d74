import type { LinkProps } from '@tanstack/react-router';
import { FactWithdrawDocument } from '../../../generated/graphql';
import { formatDay } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { PROJECT_PAGES } from '../../../shared/project/project-pages';
import { ReasonField } from '../fields/reason-field';
import { Section } from '../fields/section';
import { type FormProps, ProjectForm } from '../record/project-form';
import { RecordMilestoneLink, RecordPageLink } from '../record/record-links';
import { useProjectForm } from '../record/use-project-form';
import type { Fact } from './facts';

const BLANK = { reason: '' };

/** Withdraws a fact without a successor: it stays in the record and no longer counts. */
export function WithdrawForm({ fact, ...props }: FormProps & { fact: Fact }) {
  const { language, t } = useLanguage();
  const { code } = props.record;
  const { milestone } = fact;
  const state = useProjectForm({
    record: props.record,
    document: FactWithdrawDocument,
    blank: BLANK,
    required: ['reason'],
    input: () => ({ fact: fact.id }),
  });
  const page = PROJECT_PAGES.find((known) => known.page === fact.page)?.to ?? '/p/$code';
  const back: LinkProps = milestone
    ? { to: '/p/$code/milestones/$key', params: { code, key: milestone } }
    : { to: page, params: { code } };
  return (
    <ProjectForm
      {...props}
      state={state}
      title={t('forms.withdraw.title')}
      lead={t(fact.correctable ? 'forms.withdraw.leadCorrect' : 'forms.withdraw.lead')}
      cancel={back}
      action={t('forms.withdraw.action')}
      recorded={t('forms.withdraw.recorded')}
      links={milestone ? <RecordMilestoneLink milestone={milestone} /> : <RecordPageLink page={fact.page} />}
      once
      ownReason
    >
      <Section title={t('forms.withdraw.what')} hint={t('forms.withdraw.whatHint')}>
        <p>
          <strong>{fact.text}</strong>
          <br />
          <span className="soft">
            {t('stated.by', { by: fact.source.publisher, day: formatDay(fact.statedOn, language) })}
          </span>
        </p>
        <ReasonField required />
      </Section>
    </ProjectForm>
  );
}
