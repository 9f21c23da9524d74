import type { EntityMetadata } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { StoredRow } from '../record/check-revision.js';
import { columnsOf } from '../record/columns.js';
import type { RecordedRevision } from '../record/recorded-revision.js';
import type { ChainedTable } from '../record/seal.js';

/** The table of an entity's rows. */
export type TableMeta = (table: ChainedTable) => EntityMetadata;

/** A revision as lines of JSON: itself with the number of its rows, then each row. */
export function* linesOf(revision: RecordedRevision): Generator<string> {
  const { rows, streamId: _, ...head } = revision;
  yield `${JSON.stringify({ revision: { ...head, rows: rows.length } })}\n`;
  for (const { table, row, seal } of rows) {
    yield `${JSON.stringify({ table, row, seal }, (_name, value) => (typeof value === 'bigint' ? String(value) : value))}\n`;
  }
}

/** What a line says, or why it says nothing. */
export type Line =
  | { readonly kind: 'revision'; readonly head: RevisionLine }
  | { readonly kind: 'row'; readonly row: StoredRow }
  | { readonly kind: 'fault'; readonly fault: string };

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const SEAL = z.record(
  z.string(),
  z.strictObject({
    salt: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .optional(),
    digest,
  }),
);
const REVISION = z.strictObject({
  number: z.int().min(1),
  // Written in one way only, so that it is read as it was written.
  recordedAt: z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text),
  actor: z.string(),
  command: z.string(),
  reason: z.string().nullable(),
  idempotencyKey: z.string().nullable(),
  inputDigest: digest.nullable(),
  subjectId: z.uuid(),
  seal: SEAL,
  hash: digest,
  rows: z.int().nonnegative(),
});
export type RevisionLine = z.infer<typeof REVISION>;

const ROW = z.strictObject({ table: z.string(), row: z.record(z.string(), z.unknown()), seal: SEAL });

/** The character 0 as JSON writes it, and not the same letters behind a backslash of their own. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;

/** Reads a line of a stream whose rows are of these tables. */
export function readLine(text: string, tables: readonly ChainedTable[], metaOf: TableMeta): Line {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return { kind: 'fault', fault: 'it is no JSON' };
  }
  // What two readers could take for different things is none: a name twice, a name that objects have of themselves.
  if (JSON.stringify(said) !== text || text.includes('"__proto__":'))
    return { kind: 'fault', fault: 'it is not written as an archive writes it' };
  if (NUL.test(text)) return { kind: 'fault', fault: 'it holds a character that no text of a database can' };
  const isRevision = typeof said === 'object' && said !== null && 'revision' in said;
  return isRevision ? readRevision(said) : readRow(said, tables, metaOf);
}

function readRevision(said: unknown): Line {
  const read = z.strictObject({ revision: REVISION }).safeParse(said);
  if (read.success) return { kind: 'revision', head: read.data.revision };
  return { kind: 'fault', fault: `${read.error.issues[0]?.path.join('.')} is not as it must be` };
}

function readRow(said: unknown, tables: readonly ChainedTable[], metaOf: TableMeta): Line {
  const read = ROW.safeParse(said);
  if (!read.success) return { kind: 'fault', fault: 'it is neither a revision nor a row' };
  const table = tables.find((each) => each === read.data.table);
  if (table === undefined)
    return { kind: 'fault', fault: `there are no rows of ${JSON.stringify(read.data.table)} here` };
  const columns = columnsOf(metaOf(table));
  const given = Object.keys(read.data.row);
  const unknown = given.find((name) => !columns.some((column) => column.name === name));
  if (unknown !== undefined) return { kind: 'fault', fault: `${table} has no ${JSON.stringify(unknown)}` };
  const row: Record<string, unknown> = {};
  for (const { name, isBigint } of columns) {
    if (!given.includes(name)) return { kind: 'fault', fault: `${table}.${name} is missing` };
    const value = read.data.row[name];
    if (isBigint && value !== null && !/^-?\d{1,19}$/.test(String(value)))
      return { kind: 'fault', fault: `${table}.${name} is no whole number` };
    row[name] = isBigint && value !== null ? BigInt(value as string) : value;
  }
  return { kind: 'row', row: { table, row, seal: read.data.seal } };
}
