import type { ReactNode } from 'react';
import type { ProjectQuery } from '../graphql/use-project-query';
import { ErrorState } from './error-state';
import { SkeletonLines } from './skeleton';
import { useHashTarget } from './use-hash-target';

type QueryViewProps<Data> = {
  query: ProjectQuery<Data>;
  /** What stands there until the first answer; lines when left out. */
  loading?: ReactNode;
  children: (data: Data) => ReactNode;
};

/** Draws an answer: a skeleton before the first, the error with a retry, and while another day loads still the last one. */
export function QueryView<Data>({ query, loading, children }: QueryViewProps<Data>) {
  useHashTarget(query.data !== undefined);
  if (query.error && !query.pending) return <ErrorState error={query.error} retry={query.retry} />;
  if (query.data === undefined) return loading ?? <SkeletonLines lines={8} />;
  return children(query.data);
}
