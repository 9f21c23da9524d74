import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { StartRefused } from '../../start-refused.js';

/** The right to be the one application on an embedded server. The server itself ends it when the holder dies. */
export type Claim = Readonly<{
  /** Resolves when the connection that holds the claim breaks without `release`. */
  lost: Promise<void>;
  release(): Promise<void>;
}>;

const APPLICATION_LOCK = 7_230_401;
const GRACE_MS = 1500;

/** Claims the server, or refuses because another application on this folder is running. */
export async function claimServer(url: string, dataDir: string): Promise<Claim> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'cantiere claim',
    keepAlive: true,
  });
  const lost = new Promise<void>((resolve) => {
    client.on('end', resolve);
    client.on('error', () => resolve());
  });
  await client.connect();
  const limit = Date.now() + GRACE_MS;
  // A killed application's connection may take a moment to be noticed as gone.
  while (!(await tryLock(client))) {
    if (Date.now() > limit) {
      await client.end();
      throw new StartRefused(
        `Cantiere already runs on DATA_DIR ${dataDir}: stop it first, or set another DATA_DIR and PORT.`,
      );
    }
    await wait(50);
  }
  return { lost, release: () => client.end() };
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [APPLICATION_LOCK]);
  return rows[0].taken;
}
