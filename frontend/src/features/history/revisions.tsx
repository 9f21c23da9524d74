import { OlderHistoryDocument, type RevisionPageFragment } from '../../generated/graphql';
import { useProjectQuery } from '../../shared/graphql/use-project-query';
import { ErrorState } from '../../shared/ui/error-state';
import { SkeletonLines } from '../../shared/ui/skeleton';
import styles from './history.module.css';
import { RevisionItem } from './revision-item';
import type { HistoryFilter } from './use-history-filter';

/** A page of the history: revisions, and the first changes of each. */
export const PAGE = { first: 20, changes: 6 } as const;

type RevisionsProps = {
  page: RevisionPageFragment;
  /** How many pages to show, from this one on. */
  pages: number;
  filter: HistoryFilter;
};

/** Pages of revisions one below the other; each next one is asked for from the cursor at which the one before ends. */
export function Revisions({ page, pages, filter }: RevisionsProps) {
  const { endCursor, hasNextPage } = page.pageInfo;
  return (
    <>
      <ol className={styles.revisions}>
        {page.nodes.map((revision) => (
          <RevisionItem key={revision.number} revision={revision} />
        ))}
      </ol>
      {pages > 1 && hasNextPage && endCursor && (
        <OlderRevisions after={endCursor} pages={pages - 1} filter={filter} />
      )}
    </>
  );
}

type OlderRevisionsProps = Omit<RevisionsProps, 'page'> & { after: string };

function OlderRevisions({ after, ...rest }: OlderRevisionsProps) {
  const query = useProjectQuery(OlderHistoryDocument, { ...PAGE, after, ...rest.filter });
  if (query.error && !query.pending) return <ErrorState error={query.error} retry={query.retry} />;
  if (!query.data?.project) return <SkeletonLines lines={8} />;
  return <Revisions page={query.data.project.history} {...rest} />;
}
