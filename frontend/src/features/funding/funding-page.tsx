import { FundingDocument, type FundingQuery } from '../../generated/graphql';
import { useProjectQuery } from '../../shared/graphql/use-project-query';
import { useT } from '../../shared/i18n/language-context';
import { AddLink } from '../../shared/project/project-link';
import { buttonClass } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';
import { QueryView } from '../../shared/ui/query-view';
import { AlternativesCard } from './alternatives-card';
import { CommitmentsCard } from './commitments-card';
import { FundingChartCard } from './funding-chart-card';
import { FundingTotals } from './funding-totals';
import { PaymentsCard } from './payments-card';
import { PotsCard } from './pots-card';

/** The money: who pledged how much, what fell due, what was paid, and what no one has published. */
export function FundingPage() {
  const t = useT();
  const query = useProjectQuery(FundingDocument);
  return (
    <Page
      title={t('nav.funding')}
      lead={t('funding.lead')}
      kinds={['COMMITMENT', 'PAYMENT', 'FUNDING_SOURCE', 'PARTY']}
      actions={
        <AddLink what="commitment" className={`${buttonClass()} no-print`}>
          {t('funding.add')}
        </AddLink>
      }
    >
      <QueryView query={query}>{({ project }) => project && <Money project={project} />}</QueryView>
    </Page>
  );
}

function Money({ project }: { project: NonNullable<FundingQuery['project']> }) {
  const t = useT();
  const { funding } = project;
  const counted = funding.commitments.filter(({ alternative }) => !alternative);
  const others = funding.commitments.filter(({ alternative }) => alternative);
  return (
    <>
      {counted.length === 0 ? (
        <Card title={t('funding.byPartner')}>
          <EmptyState kinds={['COMMITMENT', 'FUNDING_SOURCE', 'PARTY']} what="commitment">
            {t('funding.empty')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <FundingTotals funding={funding} />
          <FundingChartCard funding={funding} />
        </>
      )}
      {others.length > 0 && <AlternativesCard commitments={others} />}
      {counted.length > 0 && <CommitmentsCard commitments={counted} total={funding.pledged} />}
      {counted.length > 0 && <PaymentsCard payments={funding.payments} total={funding.paid} />}
      {counted.length > 0 && <PotsCard funding={funding} />}
    </>
  );
}
