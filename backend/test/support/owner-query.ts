import type pg from 'pg';
import type { Query } from '../../src/record/gate-transaction.js';

/** Asks by one connection, each text of a statement planned once: for a test that asks the same a thousand times. */
export function plannedQuery(client: pg.Client): Query {
  const names = new Map<string, string>();
  return async (sql, parameters) => {
    const values: unknown[] = [];
    const left = [...parameters];
    const text = sql.replaceAll('?', () => {
      const value = left.shift();
      const several = Array.isArray(value) ? value : [value];
      values.push(...several);
      return several.map((_, index) => `$${values.length - several.length + index + 1}`).join(', ');
    });
    const name = names.get(text) ?? `planned ${names.size}`;
    names.set(text, name);
    return (await client.query({ name, text, values })).rows;
  };
}
