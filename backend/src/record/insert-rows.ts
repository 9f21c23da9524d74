import type { EntityManager, EntityMetadata } from '@mikro-orm/postgresql';
import { asParameter, columnsOf } from './columns.js';
import type { Seal } from './seal.js';

/** A row as it is stored: every column, and the seal of its free texts. */
export interface SealedRow {
  readonly row: Readonly<Record<string, unknown>>;
  readonly seal: Seal;
}

/** Inserts rows of one table, by as few statements as PostgreSQL allows. */
export async function insertRows(
  em: EntityManager,
  meta: EntityMetadata,
  rows: readonly SealedRow[],
): Promise<void> {
  const columns = columnsOf(meta);
  const names = [...columns.map((each) => `"${each.field}"`), 'seal'].join(', ');
  const places = `(${Array(columns.length + 1)
    .fill('?')
    .join(', ')})`;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    await em.execute(
      `insert into "${meta.tableName}" (${names}) values ${some.map(() => places).join(', ')}`,
      some.flatMap(({ row, seal }) => [
        ...columns.map((column) => asParameter(row[column.name], column)),
        JSON.stringify(seal),
      ]),
    );
  }
}

/** PostgreSQL takes at most 65,535 values in one statement; a row has fewer than thirty. */
const ROWS_AT_ONCE = 2000;
