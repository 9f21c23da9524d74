import type { EntityMetadata } from '@mikro-orm/postgresql';
import type { StoredRevision, StoredRow } from './check-revision.js';
import { asRow, type Column, columnsOf } from './columns.js';
import type { Query } from './gate-transaction.js';
import type { ChainedTable } from './seal.js';

/** A table of a chain and what is known of it. */
export interface ChainedPlace {
  readonly table: ChainedTable;
  readonly meta: EntityMetadata;
}

/** The rows of all tables of a stream as they stand in the database, by revision, table and place within it: in one statement. */
export async function storedRows(
  query: Query,
  places: readonly ChainedPlace[],
  streamId: string,
): Promise<StoredRow[]> {
  const parts = places.map((place, index) => partFor(place, index, streamId));
  const found = await query(
    `${parts.map(({ sql }) => sql).join(' union all ')} order by at_revision, at_table, at_position`,
    parts.flatMap(({ parameters }) => parameters),
  );
  const columns = new Map(places.map(({ table, meta }) => [table, columnsOf(meta)]));
  return found.map(({ table, row, seal }) => ({
    table: table as ChainedTable,
    row: asRow(row as Record<string, unknown>, columns.get(table as ChainedTable) ?? []),
    seal,
  }));
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

function partFor({ table, meta }: ChainedPlace, index: number, streamId: string) {
  const { where, revision, position, parameters } = placeOf(table, streamId);
  const row = columnsOf(meta).map((each) => `'${each.name}', ${asFound(each, typeOf(meta, each))}`);
  return {
    sql: `select '${table}' as "table", ${index} as at_table, ${revision} as at_revision, ${position} as at_position,
      jsonb_build_object(${row.join(', ')}) as row, seal from "${meta.tableName}" ${where}`,
    parameters,
  };
}

function placeOf(table: ChainedTable, streamId: string) {
  switch (table) {
    case 'organisations':
      return { where: '', revision: 'revision', position: '0', parameters: [] };
    case 'registerRedactions':
    case 'memberships':
    case 'invitations':
    case 'administrators':
    case 'tokenGrants':
    case 'accessEnds':
      return { where: '', revision: 'revision', position: 'position', parameters: [] };
    case 'projects':
      return { where: 'where id = ?', revision: '1', position: '0', parameters: [streamId] };
    default:
      return {
        where: 'where project_id = ?',
        revision: 'revision',
        position: 'position',
        parameters: [streamId],
      };
  }
}

/** A column as verifying reads it, exactly as it stands. JSON's own null is not taken for a text that was never given. */
function asFound({ field, isJson }: Column, type: string): string {
  if (isJson) return `case when jsonb_typeof("${field}") = 'null' then '"null"' else "${field}" end`;
  return AS_IN_JSON.has(type) ? `"${field}"` : `"${field}"::text`;
}

/** Types whose values JSON holds as they are. */
const AS_IN_JSON = new Set(['int', 'integer', 'boolean']);

function typeOf(meta: EntityMetadata, { name }: Column): string {
  return meta.props.find((each) => each.name === name)?.columnTypes[0] ?? 'text';
}
