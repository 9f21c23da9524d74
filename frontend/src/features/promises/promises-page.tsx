import { lazy } from 'react';
import { PromisesDocument, type PromisesQuery } from '../../generated/graphql';
import { ChartFrame } from '../../shared/charts/chart-frame';
import { useProjectQuery } from '../../shared/graphql/use-project-query';
import { useT } from '../../shared/i18n/language-context';
import { AddLink } from '../../shared/project/project-link';
import { useWithheld } from '../../shared/project/withheld';
import { buttonClass } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';
import { QueryView } from '../../shared/ui/query-view';
import { WithheldReasons } from '../../shared/ui/withheld-mark';
import { comparisonHeight } from './comparison-layout';
import { ComparisonTable } from './comparison-table';
import { PromiseItem } from './promise-item';
import { comparisons, isSpoken } from './promise-rows';
import styles from './promises.module.css';
import { UnpromisedCard } from './unpromised-card';

const ComparisonChart = lazy(() =>
  import('./comparison-chart').then((module) => ({ default: module.ComparisonChart })),
);

/** What was promised in quantities, what was said since, and what came. */
export function PromisesPage() {
  const t = useT();
  const query = useProjectQuery(PromisesDocument);
  return (
    <Page
      title={t('nav.promises')}
      lead={t('promises.lead')}
      kinds={['INDICATOR', 'INDICATOR_STATEMENT']}
      actions={
        <AddLink what="indicator" className={`${buttonClass()} no-print`}>
          {t('promises.add')}
        </AddLink>
      }
    >
      <QueryView query={query}>{({ project }) => project && <Promises project={project} />}</QueryView>
    </Page>
  );
}

function Promises({ project }: { project: NonNullable<PromisesQuery['project']> }) {
  const t = useT();
  const withheld = useWithheld();
  const { indicators } = project;
  const compared = comparisons(indicators);
  const promised = indicators.filter(({ promised }) => promised !== null);
  const unpromised = indicators.filter((each) => each.promised === null && isSpoken(each));
  const silent = indicators.filter((each) => !isSpoken(each));
  if (indicators.length === 0) {
    return (
      <Card title={t('nav.promises')}>
        <EmptyState kinds={['INDICATOR']} what="indicator">
          {t('promises.empty')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      {compared.length > 0 && (
        <ChartFrame
          title={t('promises.compared')}
          caption={t('promises.comparedCaption')}
          summary={compared.map(({ came, ...each }) => t('promises.comparedWords', each)).join('; ')}
          height={comparisonHeight(compared)}
          shows={[project, 'indicators']}
          table={<ComparisonTable compared={compared} />}
        >
          <ComparisonChart compared={compared} />
        </ChartFrame>
      )}
      {promised.length > 0 && (
        <Card title={t('promises.all')} caption={t('promises.allCaption')}>
          <div className={styles.heads} aria-hidden="true">
            <span />
            <span>{t('promises.promised')}</span>
            <span>{t('promises.saidSince')}</span>
            <span>{t('promises.came')}</span>
          </div>
          <ul>
            {promised.map((indicator) => (
              <PromiseItem key={indicator.key} indicator={indicator} />
            ))}
          </ul>
        </Card>
      )}
      {unpromised.length > 0 && <UnpromisedCard indicators={unpromised} />}
      {silent.length > 0 && (
        <Card title={t('promises.silent')} caption={t('promises.silentCaption')}>
          <ul className={styles.silent}>
            {silent.map(({ id, key, title }) => (
              <li key={key} id={key}>
                {title}{' '}
                {withheld.about(id).length > 0 ? (
                  <WithheldReasons withheld={withheld.about(id)} />
                ) : (
                  <span className="unknown">{t('project.notPublished')}</span>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
