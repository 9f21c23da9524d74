import { useEffect, useRef } from 'react';
import { RevisionChangesDocument } from '../../generated/graphql';
import { useProjectQuery } from '../../shared/graphql/use-project-query';
import { ErrorState } from '../../shared/ui/error-state';
import { SkeletonLines } from '../../shared/ui/skeleton';
import { ChangeItem } from './change-item';

/** How many changes one step brings: the most that the API gives at once. */
export const STEP = 100;

/** A step of the changes of a revision, from the one at `offset` on, as items of its list. */
export function MoreChanges({ revision, offset }: { revision: number; offset: number }) {
  const query = useProjectQuery(RevisionChangesDocument, { of: revision, first: STEP, offset });
  const first = useRef<HTMLLIElement>(null);
  const isThere = query.data !== undefined;
  // The button that asked for them is gone or stands below them: whoever pressed it reads on here.
  useEffect(() => {
    if (isThere) first.current?.focus();
  }, [isThere]);
  if (query.error && !query.pending) {
    return (
      <li>
        <ErrorState error={query.error} retry={query.retry} />
      </li>
    );
  }
  if (!query.data) {
    return (
      <li>
        <SkeletonLines lines={8} />
      </li>
    );
  }
  const changes = query.data.project?.history.nodes[0]?.changes ?? [];
  return changes.map((change, at) => (
    <ChangeItem key={change.id} change={change} ref={at === 0 ? first : undefined} />
  ));
}
