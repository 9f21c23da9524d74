import { useState } from 'react';
import { HistoryDocument } from '../../generated/graphql';
import { useProjectQuery } from '../../shared/graphql/use-project-query';
import { useT } from '../../shared/i18n/language-context';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Page } from '../../shared/ui/page';
import { QueryView } from '../../shared/ui/query-view';
import { HistoryFilters } from './history-filters';
import { NoRevision } from './no-revision';
import { PrintedPart } from './printed-part';
import { PAGE, Revisions } from './revisions';
import { SinceNote } from './since-note';
import { NO_FILTER, useHistoryFilter } from './use-history-filter';

/** Who told this system what, when and why, the newest first. */
export function HistoryPage() {
  const t = useT();
  const [filter, setFilter] = useHistoryFilter();
  const [pages, setPages] = useState(1);
  const query = useProjectQuery(HistoryDocument, { ...PAGE, ...filter });
  return (
    <Page title={t('history.title')} lead={t('history.lead')}>
      <QueryView query={query}>
        {({ project }) => {
          if (!project) return null;
          const { parties, history } = project;
          const subjects = [...project.milestones, ...project.indicators];
          const count = history.totalCount;
          const shown = Math.min(pages * PAGE.first, count);
          return (
            <>
              {filter.since !== undefined && (
                <SinceNote
                  since={filter.since}
                  newest={history.nodes[0]?.number}
                  onClear={() => setFilter({ since: undefined })}
                />
              )}
              <HistoryFilters
                parties={parties}
                subjects={subjects}
                filter={filter}
                onChange={setFilter}
                count={count}
              />
              <PrintedPart
                parties={parties}
                subjects={subjects}
                filter={filter}
                shown={shown}
                count={count}
              />
              <Card title={t('history.revisions')}>
                {count === 0 ? (
                  <NoRevision filter={filter} onClear={() => setFilter(NO_FILTER)} />
                ) : (
                  <Revisions page={history} pages={pages} filter={filter} />
                )}
                {shown < count && (
                  <p className="no-print">
                    <Button onClick={() => setPages(pages + 1)}>{t('history.more')}</Button>
                  </p>
                )}
              </Card>
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
