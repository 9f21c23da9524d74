import type { StoredRevision, StoredRow } from './check-revision.js';

/** A revision as it stands in the record, with the rows that it added in the order in which they entered its hash. */
export type RecordedRevision = StoredRevision & { readonly rows: readonly StoredRow[] };

/** What revisions are counted in, with its newest one: a project, the register of organisations, or the record of access. */
export interface RecordedStream {
  /** Code of the project, `register` or `access`. */
  readonly name: string;
  readonly id: string;
  /** Number and hash of the newest revision; 0 and zeros before the first. */
  readonly revision: number;
  readonly hash: string;
}
