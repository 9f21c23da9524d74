import type { MikroORM } from '@mikro-orm/postgresql';
import { asRow, columnsOf, selectList } from '../record/columns.js';
import { CHAINED_ENTITIES } from '../record/fact-entities.js';
import type { Query } from '../record/gate-transaction.js';
import { ACCESS_TABLES } from '../record/seal.js';
import type { AccessFacts } from './core/access-facts.js';

/** Before anything was recorded about access. */
export const NO_ACCESS: AccessFacts = {
  revision: 0,
  memberships: [],
  invitations: [],
  administrators: [],
  tokenGrants: [],
  accessEnds: [],
};

/** What is recorded about access up to a revision, of which some is known already: rows never change. */
export async function loadAccess(
  orm: MikroORM,
  query: Query,
  known: AccessFacts,
  revision: number,
): Promise<AccessFacts> {
  if (revision === known.revision) return known;
  const tables: Record<string, unknown> = {};
  for (const table of ACCESS_TABLES) {
    const meta = orm.getMetadata().get(CHAINED_ENTITIES[table].meta.class);
    const columns = columnsOf(meta);
    const added = await query(
      `select ${selectList(columns)} from "${meta.tableName}"` +
        ' where revision > ? and revision <= ? order by revision, position',
      [known.revision, revision],
    );
    tables[table] = [...known[table], ...added.map((row) => asRow(row, columns))];
  }
  return { ...(tables as unknown as AccessFacts), revision };
}
