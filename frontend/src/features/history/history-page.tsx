import { useState } from 'react';
import { HistoryDocument } from '../../generated/graphql';
import { useProjectQuery } from '../../shared/graphql/use-project-query';
import { useT } from '../../shared/i18n/language-context';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';
import { QueryView } from '../../shared/ui/query-view';
import styles from './history.module.css';
import { HistoryFilters } from './history-filters';
import { RevisionItem } from './revision-item';
import { useHistoryFilter } from './use-history-filter';

const AT_ONCE = 20;
const MOST = 100;

/** Who told this system what, when and why, the newest first. */
export function HistoryPage() {
  const t = useT();
  const [filter, setFilter] = useHistoryFilter();
  const [first, setFirst] = useState(AT_ONCE);
  const query = useProjectQuery(HistoryDocument, { first, changes: MOST, ...filter });
  return (
    <Page title={t('history.title')} lead={t('history.lead')}>
      <QueryView query={query}>
        {({ project }) =>
          project && (
            <>
              <HistoryFilters
                parties={project.parties}
                subjects={[...project.milestones, ...project.indicators]}
                filter={filter}
                onChange={setFilter}
                count={project.history.totalCount}
              />
              <Card title={t('history.revisions')}>
                {project.history.nodes.length === 0 ? (
                  <EmptyState>{t('history.none')}</EmptyState>
                ) : (
                  <ol className={styles.revisions}>
                    {project.history.nodes.map((revision) => (
                      <RevisionItem key={revision.number} revision={revision} />
                    ))}
                  </ol>
                )}
                {project.history.totalCount > first && first < MOST && (
                  <Button onClick={() => setFirst(Math.min(first + AT_ONCE, MOST))}>
                    {t('history.more')}
                  </Button>
                )}
              </Card>
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
