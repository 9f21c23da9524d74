import type { Pool, PoolClient } from 'pg';

/**
 * Gives back to its pool a connection that broke while a transaction held it. The query builder forgets to when the
 * rollback fails as well (kysely issue 1990): after some outages the pool would be empty, and would never end.
 */
export function releaseBroken(pool: Pool): void {
  const inUse = new Set<PoolClient>();
  pool.on('acquire', (client) => inUse.add(client));
  pool.on('release', (_error, client) => inUse.delete(client));
  pool.on('connect', (client) => {
    client.once('end', () => {
      if (!inUse.has(client)) return;
      client.release(true);
      // Whoever held it may give it back as well, once its query has failed.
      client.release = () => {};
    });
  });
}
