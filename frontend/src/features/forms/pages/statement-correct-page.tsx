import '../messages';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { StatementsToCorrectDocument, type StatementsToCorrectQuery } from '../../../generated/graphql';
import { apiLanguage } from '../../../shared/graphql/use-project-query';
import { useLanguage } from '../../../shared/i18n/language-context';
import { useProjectAddress } from '../../../shared/project/project-address';
import { ErrorState } from '../../../shared/ui/error-state';
import { Page } from '../../../shared/ui/page';
import { SkeletonLines } from '../../../shared/ui/skeleton';
import { RecordMilestoneLink, RecordPageLink } from '../record/record-links';
import { type Correctable, CorrectionForm } from '../statements/correction-form';
import { FormPage } from './form-page';

/** `/p/CODE/statements/ID/correct`: mends an error of entry in a statement. */
export function StatementCorrectPage() {
  const { language } = useLanguage();
  const { code } = useProjectAddress();
  const id = useParams({ strict: false, select: (params) => (params as { id?: string }).id ?? '' });
  const variables = { code, language: apiLanguage(language) };
  const [{ data, error }, retry] = useQuery({
    query: StatementsToCorrectDocument,
    variables,
    requestPolicy: 'cache-and-network',
  });
  const found = data && find(data, id);
  // Once corrected it no longer stands; the page still says that the correction was recorded.
  const [kept, keep] = useState<Correctable>();
  if (found?.statement.stands && kept?.statement.id !== id) keep(found);
  const about = kept?.statement.id === id ? kept : undefined;
  if (about) return <FormPage>{(props) => <CorrectionForm key={id} {...props} about={about} />}</FormPage>;
  if (data) return <NotStanding about={found} />;
  return error ? <ErrorState error={error} retry={retry} /> : <SkeletonLines lines={8} />;
}

/** It was corrected or withdrawn already, or there is no such statement. */
function NotStanding({ about }: { about: Correctable | undefined }) {
  const { t } = useLanguage();
  return (
    <Page title={t('forms.correct.title')}>
      <p>{t(about ? 'forms.correct.gone' : 'forms.noStatement')}</p>
      <p>
        {about?.milestone ? (
          <RecordMilestoneLink milestone={about.milestone} />
        ) : (
          <RecordPageLink page={about ? 'promises' : 'overview'} />
        )}
      </p>
    </Page>
  );
}

function find(data: StatementsToCorrectQuery, id: string): Correctable | undefined {
  for (const { key, title, statements } of data.project?.milestones ?? []) {
    const statement = statements.find((each) => each.id === id);
    if (statement) return { statement, title, milestone: key };
  }
  for (const { title, unit, statements } of data.project?.indicators ?? []) {
    const statement = statements.find((each) => each.id === id);
    if (statement) return { statement, title, unit };
  }
  return undefined;
}
