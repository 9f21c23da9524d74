import '../messages';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { FactsToWithdrawDocument } from '../../../generated/graphql';
import { apiLanguage } from '../../../shared/graphql/use-project-query';
import { useLanguage } from '../../../shared/i18n/language-context';
import { useProjectAddress } from '../../../shared/project/project-address';
import { ErrorState } from '../../../shared/ui/error-state';
import { Page } from '../../../shared/ui/page';
import { SkeletonLines } from '../../../shared/ui/skeleton';
import { RecordPageLink } from '../record/record-links';
import { type Fact, factsOf } from '../withdraw/facts';
import { WithdrawForm } from '../withdraw/withdraw-form';
import { FormPage } from './form-page';

/** `/p/CODE/facts/ID/withdraw`, also under `statements`: withdraws any fact. */
export function FactWithdrawPage() {
  const { language, t } = useLanguage();
  const { code } = useProjectAddress();
  const id = useParams({ strict: false, select: (params) => (params as { id?: string }).id ?? '' });
  const variables = { code, language: apiLanguage(language) };
  const [{ data, error }, retry] = useQuery({ query: FactsToWithdrawDocument, variables });
  const found = data?.project ? factsOf(data.project, t, language).find((fact) => fact.id === id) : undefined;
  // Once withdrawn it is no longer among the facts that count; the page still says that it was.
  const [kept, keep] = useState<Fact>();
  if (found && kept?.id !== id) keep(found);
  const fact = found ?? (kept?.id === id ? kept : undefined);
  if (fact) return <FormPage>{(props) => <WithdrawForm key={id} {...props} fact={fact} />}</FormPage>;
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!data) return <SkeletonLines lines={6} />;
  return (
    <Page title={t('forms.withdraw.title')}>
      <p>{t('forms.withdraw.none')}</p>
      <p>
        <RecordPageLink page="overview" />
      </p>
    </Page>
  );
}
