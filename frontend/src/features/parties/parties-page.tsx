import { PartiesDocument, type PartiesQuery } from '../../generated/graphql';
import { useProjectQuery } from '../../shared/graphql/use-project-query';
import { useT } from '../../shared/i18n/language-context';
import { AddLink } from '../../shared/project/project-link';
import { buttonClass } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';
import { QueryView } from '../../shared/ui/query-view';
import { AgreementCard } from './agreement-card';
import styles from './parties.module.css';
import { PartyItem } from './party-item';

const SECTORS = ['PUBLIC', 'PRIVATE'] as const;

/** Who takes part in the work and in which role, and what they signed. */
export function PartiesPage() {
  const t = useT();
  const query = useProjectQuery(PartiesDocument);
  return (
    <Page
      title={t('nav.parties')}
      lead={t('parties.lead')}
      kinds={['PARTY', 'AGREEMENT']}
      actions={
        <span className={styles.actions}>
          <AddLink what="party" className={`${buttonClass()} no-print`}>
            {t('parties.add')}
          </AddLink>
          <AddLink what="agreement" className={`${buttonClass()} no-print`}>
            {t('parties.addAgreement')}
          </AddLink>
        </span>
      }
    >
      <QueryView query={query}>{({ project }) => project && <Parties project={project} />}</QueryView>
    </Page>
  );
}

function Parties({ project }: { project: NonNullable<PartiesQuery['project']> }) {
  const t = useT();
  const { parties, agreements } = project;
  return (
    <>
      {agreements.length === 0 ? (
        <Card title={t('parties.agreements')}>
          <EmptyState kinds={['AGREEMENT']} what="agreement">
            {t('parties.agreementsEmpty')}
          </EmptyState>
        </Card>
      ) : (
        agreements.map((agreement) => <AgreementCard key={agreement.id} agreement={agreement} />)
      )}
      {parties.length === 0 ? (
        <Card title={t('nav.parties')}>
          <EmptyState kinds={['PARTY']} what="party">
            {t('parties.empty')}
          </EmptyState>
        </Card>
      ) : (
        SECTORS.map((sector) => {
          const own = parties.filter(({ organisation }) => organisation.sector === sector);
          if (own.length === 0) return null;
          return (
            <Card
              key={sector}
              title={t(`parties.sector.${sector}`)}
              caption={t('parties.count', { count: own.length })}
            >
              <ul>
                {own.map((party) => (
                  <PartyItem key={party.key} party={party} />
                ))}
              </ul>
            </Card>
          );
        })
      )}
    </>
  );
}
