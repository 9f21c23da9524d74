import type { MikroORM } from '@mikro-orm/postgresql';
import type { PageRange } from '../shared/connection.js';

/** The keys of a page in their order, one more than its size where there are more, and the number of all. The list is a table; its name, the expression `key` and the condition `among` are ours, never a caller's. */
export async function pageOfKeys(
  orm: MikroORM,
  key: string,
  { list: table, size, fromEnd, afterKey, beforeKey }: PageRange,
  among: { readonly sql: string; readonly parameters: readonly unknown[] },
): Promise<{ keys: string[]; totalCount: number }> {
  const connection = orm.em.getConnection();
  const rows = await connection.execute<{ key: string }[]>(
    `select ${key} as key from "${table}" where ${among.sql}` +
      ` and (?::text is null or ${key} collate "C" > ?) and (?::text is null or ${key} collate "C" < ?)` +
      ` order by ${key} collate "C" ${fromEnd ? 'desc' : 'asc'} limit ?`,
    [...among.parameters, afterKey, afterKey, beforeKey, beforeKey, size + 1],
  );
  const [all] = await connection.execute<{ count: string }[]>(
    `select count(*) as count from "${table}" where ${among.sql}`,
    [...among.parameters],
  );
  const keys = rows.map((row) => row.key);
  return { keys: fromEnd ? keys.reverse() : keys, totalCount: Number(all?.count ?? 0) };
}
