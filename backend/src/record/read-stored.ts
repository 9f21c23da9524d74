import type { EntityMetadata } from '@mikro-orm/postgresql';
import type { StoredRevision, StoredRow } from './check-revision.js';
import { asRow, type Column, columnsOf } from './columns.js';
import type { Query } from './record.service.js';
import type { ChainedTable } from './seal.js';

/** The rows of one table that belong to a stream, as they stand in the database, in the order in which they were recorded. */
export async function storedRows(
  query: Query,
  table: ChainedTable,
  meta: EntityMetadata,
  streamId: string,
): Promise<StoredRow[]> {
  const columns = columnsOf(meta);
  const [where, parameters] = placeOf(table, streamId);
  const found = await query(
    `select ${columns.map(asFound).join(', ')}, seal as "#seal" from "${meta.tableName}" ${where}`,
    parameters,
  );
  return found.map(({ '#seal': seal, ...row }) => ({ table, row: asRow(row, columns), seal }));
}

/** The revisions of a stream by their numbers. An instant that no revision can have reads as none. */
export async function storedRevisions(query: Query, streamId: string): Promise<StoredRevision[]> {
  const rows = await query(
    'select stream_id as "streamId", number, recorded_at as "recordedAt", actor, command, reason, idempotency_key as "idempotencyKey",' +
      ' input_digest as "inputDigest", subject_id as "subjectId", seal, hash,' +
      ' isfinite(recorded_at) and recorded_at = date_trunc(\'milliseconds\', recorded_at) as "#isWhole"' +
      ' from revision where stream_id = ? order by number',
    [streamId],
  );
  return rows.map(
    ({ '#isWhole': isWhole, recordedAt, ...row }) =>
      ({
        ...row,
        recordedAt: new Date(isWhole === true ? (recordedAt as string) : Number.NaN),
      }) as unknown as StoredRevision,
  );
}

function placeOf(table: ChainedTable, streamId: string): [where: string, parameters: readonly string[]] {
  switch (table) {
    case 'organisations':
      return ['order by revision, id', []];
    case 'registerRedactions':
      return ['order by revision, position', []];
    case 'projects':
      return ['where id = ?', [streamId]];
    default:
      return ['where project_id = ? order by revision, position', [streamId]];
  }
}

/** A column as verifying reads it: JSON's own null is not taken for a text that was never given. */
function asFound({ name, field, isJson }: Column): string {
  const read = isJson
    ? `case when jsonb_typeof("${field}") = 'null' then '"null"'::jsonb else "${field}" end`
    : `"${field}"`;
  return `${read} as "${name}"`;
}
