import '../messages';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { SlipStepsDocument, type SlipStepsQuery } from '../../../generated/graphql';
import { apiLanguage } from '../../../shared/graphql/use-project-query';
import { useLanguage } from '../../../shared/i18n/language-context';
import { useProjectAddress } from '../../../shared/project/project-address';
import { ErrorState } from '../../../shared/ui/error-state';
import { Page } from '../../../shared/ui/page';
import { SkeletonLines } from '../../../shared/ui/skeleton';
import { RecordMilestoneLink, RecordPageLink } from '../record/record-links';
import { type ExplainableStep, ExplainForm } from '../slips/explain-form';
import { FormPage } from './form-page';

/** `/p/CODE/statements/ID/explain`: states why this statement moved the expected day. */
export function SlipExplainPage() {
  const { language } = useLanguage();
  const { code } = useProjectAddress();
  const id = useParams({ strict: false, select: (params) => (params as { id?: string }).id ?? '' });
  const variables = { code, language: apiLanguage(language) };
  const [{ data, error }, retry] = useQuery({
    query: SlipStepsDocument,
    variables,
    requestPolicy: 'cache-and-network',
  });
  const found = data && find(data, id);
  // Once explained to the last day it is no longer among them; the page still says that it was recorded.
  const [kept, keep] = useState<ExplainableStep>();
  if (found && found.step.unexplainedDays !== 0 && kept?.step.to.id !== id) keep(found);
  const about = kept?.step.to.id === id ? kept : undefined;
  if (about) return <FormPage>{(props) => <ExplainForm key={id} {...props} about={about} />}</FormPage>;
  if (data) return <NothingToExplain about={found} />;
  return error ? <ErrorState error={error} retry={retry} /> : <SkeletonLines lines={8} />;
}

/** It moved no day, or every day of it is explained already. */
function NothingToExplain({ about }: { about: ExplainableStep | undefined }) {
  const { t } = useLanguage();
  return (
    <Page title={t('forms.explain.none')}>
      <p>{t(about ? 'forms.explain.allKnown' : 'forms.explain.noStep')}</p>
      <p>
        {about ? (
          <RecordMilestoneLink milestone={about.milestone.key} />
        ) : (
          <RecordPageLink page="milestones" />
        )}
      </p>
    </Page>
  );
}

function find(data: SlipStepsQuery, id: string): ExplainableStep | undefined {
  for (const milestone of data.project?.milestones ?? []) {
    const step = milestone.slipLedger?.steps.find(({ to }) => to.id === id);
    if (step) return { step, milestone };
  }
  return undefined;
}
