import pg from 'pg';

export type RowCounter = Readonly<{
  /** Number of rows of each table, whatever they hold. */
  count(): Promise<Record<string, number>>;
  query(sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}>;

/** A connection of its own, past the application, that counts what is really stored. */
export async function openRowCounter(databaseUrl: string): Promise<RowCounter> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const counts = rows.map(({ name }) => `select '${name}' as name, count(*)::int as count from "${name}"`);
  return {
    async count() {
      const { rows: found } = await client.query<{ name: string; count: number }>(counts.join(' union all '));
      return Object.fromEntries(found.map(({ name, count }) => [name, count]));
    },
    query: async (sql, parameters) => (await client.query(sql, parameters)).rows,
    close: () => client.end(),
  };
}
