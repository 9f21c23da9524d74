import type { Query } from './gate-transaction.js';
import { ACCESS_ID, REGISTER_ID } from './record.service.js';

/** Rows that no chain leads to, in the database's tables of facts and beside them: only who writes past the application leaves such. One for each table and owner. */
export async function strayRows(
  query: Query,
  factTables: readonly string[],
): Promise<{ readonly stream: string; readonly revision: number; readonly fault: string }[]> {
  const ofFacts = factTables.map(
    (name) => `select '${name}' as name, project_id as owner, min(revision) as revision from "${name}"
      where not exists (select from project where id = project_id) group by project_id`,
  );
  const found = await query(
    `select 'stream' as name, id as owner, revision from stream
      where id <> ? and id <> ? and not exists (select from project where project.id = stream.id)
    union all select 'revision', stream_id, min(number) from revision
      where not exists (select from stream where id = stream_id) group by stream_id
    union all ${ofFacts.join(' union all ')}`,
    [REGISTER_ID, ACCESS_ID],
  );
  return found.map(({ name, owner, revision }) => ({
    stream: `${name} of ${owner}`,
    revision: revision as number,
    fault: 'belongs to no project',
  }));
}
