import type { EntityMetadata } from '@mikro-orm/postgresql';
import { asParameter, columnsOf } from './columns.js';
import type { GateTransaction } from './gate-transaction.js';
import type { Seal } from './seal.js';

/** A row as it is stored: every column, and the seal of its free texts. */
export interface SealedRow {
  readonly row: Readonly<Record<string, unknown>>;
  readonly seal: Seal;
}

/** A statement of SQL with its values. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Inserts rows of one table, by as few statements as PostgreSQL allows. */
export function insertsOf(meta: EntityMetadata, rows: readonly SealedRow[]): Statement[] {
  const columns = columnsOf(meta);
  const names = [...columns.map((each) => `"${each.field}"`), 'seal'].join(', ');
  const places = `(${Array(columns.length + 1)
    .fill('?')
    .join(', ')})`;
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, part) => {
    const some = rows.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE);
    return {
      sql: `insert into "${meta.tableName}" (${names}) values ${some.map(() => places).join(', ')}`,
      parameters: some.flatMap(({ row, seal }) => [
        ...columns.map((column) => asParameter(row[column.name], column)),
        JSON.stringify(seal),
      ]),
    };
  });
}

/**
 * Executes inserts and a last statement in one turn, where their values fit in; references between rows are checked at
 * its end. Else each in a turn of its own.
 */
export async function executeTogether(
  within: GateTransaction,
  inserts: readonly Statement[],
  last: Statement,
): Promise<void> {
  const all = [...inserts, last];
  const count = all.reduce((sum, each) => sum + each.parameters.length, 0);
  if (count > VALUES_AT_ONCE) {
    for (const { sql, parameters } of all) await within.execute(sql, parameters);
    return;
  }
  const parts = inserts.map(({ sql }, index) => `part_${index} as (${sql})`);
  await within.execute(
    parts.length === 0 ? last.sql : `with ${parts.join(', ')} ${last.sql.replace(/^with /, ', ')}`,
    all.flatMap((each) => each.parameters),
  );
}

/** PostgreSQL takes at most 65,535 values in one statement; a row has fewer than thirty. */
const ROWS_AT_ONCE = 2000;
const VALUES_AT_ONCE = 2000;
