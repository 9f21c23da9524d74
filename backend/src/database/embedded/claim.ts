import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** The right to be the one application on an embedded server. The server itself ends it when the holder dies. */
export type Claim = Readonly<{
  /** Resolves when the connection that holds the claim breaks without `release`. */
  lost: Promise<void>;
  release(): Promise<void>;
}>;

const APPLICATION_LOCK = 7_230_401;
const GRACE_MS = 1500;

/** Claims the server, or returns null because another application holds it and goes on holding it. */
export async function claimServer(url: string): Promise<Claim | null> {
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
      return null;
    }
    await wait(50);
  }
  return { lost, release: () => client.end() };
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [APPLICATION_LOCK]);
  return rows[0].taken;
}
