import { chainEntry, revisionHash } from './chain.js';
import { type ChainedTable, FREE_TEXT, type Seal, sealedRow, sealFault } from './seal.js';

/** A row as it was stored, in the database or in an archive: nothing of it is believed before it is checked. */
export interface StoredRow {
  readonly table: ChainedTable;
  readonly row: Readonly<Record<string, unknown>>;
  readonly seal: unknown;
}

/** A revision as it was stored. */
export type StoredRevision = Parameters<typeof chainEntry>[0] & {
  readonly reason: string | null;
  readonly seal: unknown;
  readonly hash: string;
};

/** What stands before a revision: number and hash of its predecessor; 0 and `NO_HASH` before the first. */
export interface Before {
  readonly number: number;
  readonly hash: string;
}

/** Contents that the record itself says were removed, by `contentName`. */
export type Removed = ReadonlySet<string>;

/** One content of a stream's record: table, identifier of the row (of a revision: its number) and column. */
export function contentName(table: string, rowId: string, column: string): string {
  return `${table}.${column} of ${rowId}`;
}

/** What the rows of a stream, of whatever revisions, say was removed. */
export function removedContents(rows: readonly StoredRow[]): Removed {
  const redactions = rows.filter(({ table }) => table === 'redactions' || table === 'registerRedactions');
  return new Set(
    redactions.map(({ row }) =>
      contentName(String(row.subjectTable), String(row.subjectId), String(row.field)),
    ),
  );
}

/** Why a revision does not fit what stands before it; null when it fits. Rows are in the order of their tables and positions. */
export function revisionFault(
  revision: StoredRevision,
  before: Before,
  rows: readonly StoredRow[],
  removed: Removed,
): string | null {
  const expected = before.number + 1;
  if (revision.number !== expected) return `revision ${expected} is missing`;
  if (Number.isNaN(revision.recordedAt.getTime())) return 'its instant is none that a revision can have';
  const broken = rows.map((each) => rowFault(each, removed)).find((fault) => fault !== null);
  if (broken !== undefined) return broken;
  const about = {
    reason: revision.reason,
    inputDigest: sealsInput(revision.seal) ? revision.inputDigest : null,
  };
  const name = (column: string) => contentName('revisions', String(revision.number), column);
  const fault = sealFault(about, revision.seal, FREE_TEXT.revisions, name, removed);
  if (fault !== null) return fault;
  const entered = rows.map(({ table, row, seal }) => ({
    table,
    ...sealedRow(row, seal as Seal, FREE_TEXT[table]),
  }));
  const hash = revisionHash(before.hash, chainEntry(revision, revision.seal as Seal, entered));
  return hash === revision.hash ? null : 'its hash does not fit its rows';
}

/** Revisions from before inputs were sealed have the digest of theirs in the chain itself. */
function sealsInput(seal: unknown): boolean {
  return typeof seal === 'object' && seal !== null && 'inputDigest' in seal;
}

/** Which of a row's contents does not fit its seal; null when all fit. */
function rowFault({ table, row, seal }: StoredRow, removed: Removed): string | null {
  const name = (column: string) => contentName(table, String(row.id), column);
  return sealFault(row, seal, FREE_TEXT[table], name, removed);
}
