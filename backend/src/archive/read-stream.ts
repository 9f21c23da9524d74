import { NO_HASH } from '../record/chain.js';
import {
  type Before,
  type Removed,
  removedContents,
  revisionFault,
  type StoredRow,
} from '../record/check-revision.js';
import type { RecordedRevision, RecordedStream } from '../record/recorded-revision.js';
import { isOfProject, tablesOf } from '../record/streams.js';
import { ArchiveRefused } from './archive-refused.js';
import { linesOfBytes, NoLines } from './lines-of-bytes.js';
import { type RevisionLine, readLine, type TableMeta } from './record-lines.js';

/** Longest line: no row that a command can add comes near it. */
export const LONGEST_LINE = 4_000_000;
/** Most text in one revision, which is held in memory. A hundred thousand rows have a third of it. */
export const LARGEST_REVISION = 200_000_000;

/**
 * The revisions of a stream from the lines of its entry. Each is given once it fits what went before it and its rows
 * fit its hash; throws with the place of the first that does not, and at the end when the stream is not whole.
 */
export async function* readStream(
  entry: string,
  read: () => AsyncIterable<Uint8Array>,
  stream: RecordedStream,
  metaOf: TableMeta,
): AsyncGenerator<RecordedRevision> {
  const at = (line: number, number?: number) =>
    `${entry}, line ${line}${number === undefined ? '' : ` (revision ${number})`}`;
  const removed = await removedFrom(entry, read(), stream, metaOf);
  let newest: Before & { readonly line: number } = { number: 0, hash: NO_HASH, line: 0 };
  for await (const { line, head, rows } of grouped(entry, read(), stream, metaOf)) {
    const revision = {
      ...head,
      streamId: stream.id,
      recordedAt: new Date(head.recordedAt),
      rows,
    } as RecordedRevision;
    const fault = faultOfOwner(stream, revision) ?? revisionFault(revision, newest, rows, removed);
    if (fault !== null) throw new ArchiveRefused(at(line, revision.number), fault);
    newest = { number: revision.number, hash: revision.hash, line };
    yield revision;
  }
  if (newest.number !== stream.revision || newest.hash !== stream.hash) {
    throw new ArchiveRefused(
      at(newest.line, newest.number),
      `the record ends here, and the manifest says at revision ${stream.revision} with hash ${stream.hash}`,
    );
  }
}

/** What later revisions say was removed from earlier ones; they are checked in their turn. */
async function removedFrom(
  entry: string,
  bytes: AsyncIterable<Uint8Array>,
  stream: RecordedStream,
  metaOf: TableMeta,
): Promise<Removed> {
  const rows: StoredRow[] = [];
  for await (const { text } of placed(entry, bytes)) {
    if (!REDACTION.test(text)) continue;
    const line = readLine(text, tablesOf(stream.id), metaOf);
    if (line.kind === 'row') rows.push(line.row);
  }
  return removedContents(rows);
}

/** How the line of such a row begins. */
const REDACTION = /^\{"table":"(redactions|registerRedactions)"/;

interface Group {
  /** Number of the line at which it begins. */
  readonly line: number;
  readonly head: Omit<RevisionLine, 'rows'>;
  readonly rows: readonly StoredRow[];
}

/** A group some of whose rows are still to come. */
interface OpenGroup extends Group {
  readonly rows: StoredRow[];
  missing: number;
  /** Characters of its rows. */
  length: number;
}

/** Each revision with as many rows as it says that it has. */
async function* grouped(
  entry: string,
  bytes: AsyncIterable<Uint8Array>,
  stream: RecordedStream,
  metaOf: TableMeta,
): AsyncGenerator<Group> {
  const tables = tablesOf(stream.id);
  let open: OpenGroup | null = null;
  for await (const { number, text } of placed(entry, bytes)) {
    const line = readLine(text, tables, metaOf);
    const refuse = (fault: string) => new ArchiveRefused(`${entry}, line ${number}`, fault);
    if (line.kind === 'fault') throw refuse(line.fault);
    if (line.kind === 'revision') {
      if (open !== null)
        throw refuse(`revision ${open.head.number} lacks ${open.missing} of its rows before it`);
      const { rows: missing, ...head } = line.head;
      open = { line: number, head, rows: [], missing, length: 0 };
    } else {
      if (open === null) throw refuse('this row belongs to no revision');
      const fault = faultOfRow(stream, open.head.number, line.row);
      if (fault !== null) throw refuse(fault);
      open.rows.push(line.row);
      open.missing -= 1;
      open.length += text.length;
      if (open.length > LARGEST_REVISION)
        throw refuse(`revision ${open.head.number} is larger than any can be`);
    }
    if (open.missing > 0) continue;
    yield open;
    open = null;
  }
  if (open !== null) {
    throw new ArchiveRefused(
      `${entry}, line ${open.line} (revision ${open.head.number})`,
      `the entry ends before ${open.missing} of its rows`,
    );
  }
}

async function* placed(entry: string, bytes: AsyncIterable<Uint8Array>) {
  try {
    yield* linesOfBytes(bytes, LONGEST_LINE);
  } catch (error) {
    if (error instanceof NoLines) throw new ArchiveRefused(`${entry}, line ${error.line}`, error.message);
    throw error;
  }
}

/** A row names its own project and revision. */
function faultOfRow(stream: RecordedStream, revision: number, { table, row }: StoredRow): string | null {
  if (table === 'projects') {
    const isThis = row.id === stream.id && row.code === stream.name && revision === 1;
    return isThis ? null : 'this project is not the one that the manifest names';
  }
  if (isOfProject(stream.id) && row.projectId !== stream.id) return `${table}.projectId is another project`;
  return row.revision === revision ? null : `${table}.revision is not ${revision}, to which it belongs`;
}

/** A project begins with itself. */
function faultOfOwner(stream: RecordedStream, { number, rows }: RecordedRevision): string | null {
  const count = rows.filter(({ table }) => table === 'projects').length;
  const expected = number === 1 && tablesOf(stream.id).includes('projects') ? 1 : 0;
  return count === expected ? null : 'it does not begin with the project itself, once';
}
