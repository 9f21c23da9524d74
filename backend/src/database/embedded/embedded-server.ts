import { once } from 'node:events';
import { realpath } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { errorCode, StartRefused } from '../../start-refused.js';
import type { DatabaseServer } from '../database-server.js';
import { type Claim, claimServer } from './claim.js';
import { dataFolder, prepareDataDir } from './data-folder.js';
import { DATABASE_USER, initialisedPassword } from './init-cluster.js';
import { findPostmaster } from './postmaster.js';
import { findPrograms } from './programs.js';
import { runningPort } from './run-server.js';
import { stopServer, tellToStop } from './stop-server.js';

const DATABASE = 'cantiere';

/**
 * Alone: the one application on its folder; another one is refused. Beside: a short task that uses the server of a
 * running application, and starts and stops one only when there is none.
 */
export type Manner = 'alone' | 'beside';

/** A PostgreSQL server of our own under `dataDir`, started if need be, claimed for this process and kept running. */
export async function openEmbeddedServer(dataDir: string, manner: Manner = 'alone'): Promise<DatabaseServer> {
  await prepareDataDir(dataDir);
  const folder = dataFolder(await realpath(dataDir));
  const programs = await findPrograms(folder);
  const password = await initialisedPassword(folder, programs);
  const run = (wishes?: Parameters<typeof runningPort>[2]) => runningPort(folder, programs, wishes);
  // Where nobody comes to stop it in order, it is told to end by itself.
  const askToStop = () => tellToStop(folder);
  if (findPostmaster(folder.cluster) === null) process.once('exit', askToStop);
  const first = await claimRunning(run, password);
  process.off('exit', askToStop);
  const url = urlOf(first.port, password, DATABASE);
  if (first.claim === null) {
    if (manner === 'beside') return { url, stop: async () => {} };
    throw new StartRefused(
      `another one already runs on DATA_DIR ${folder.dataDir}: stop it first, or set another DATA_DIR and PORT.`,
    );
  }
  const keeper = keepRunning(first.claim, (leaving) =>
    claimRunning(() => run({ port: first.port, leaving }), password),
  );
  process.once('exit', askToStop);
  const stop = async () => {
    const kept = keeper.stop();
    // The claim is held until the server is down, so that a start at this very moment waits and starts it anew.
    await stopServer(folder);
    // One that was being started again at this moment comes up, only to be stopped too.
    while (!(await Promise.race([kept, wait(50)]))) await stopServer(folder);
    process.off('exit', askToStop);
  };
  try {
    await ensureDatabase(urlOf(first.port, password, 'postgres'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

type Running = Readonly<{ port: number; claim: Claim | null }>;

async function claimRunning(run: () => Promise<number>, password: string): Promise<Running> {
  for (;;) {
    const port = await run();
    try {
      return { port, claim: await claimServer(urlOf(port, password, 'postgres')) };
    } catch (error) {
      // Its last application is just stopping it: wait, then start it anew.
      if (!GOING_DOWN.has(errorCode(error) ?? '')) throw error;
      await wait(50);
    }
  }
}

// The SQLSTATEs of a server that shuts down or starts up, and what a closed connection looks like from outside.
const GOING_DOWN = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** A server that dies is started again on its old port, where the application's connections find it by themselves. */
function keepRunning(
  first: Claim,
  again: (leaving: AbortSignal) => Promise<Running>,
): { stop(): Promise<true> } {
  const leaving = new AbortController();
  const left = once(leaving.signal, 'abort');
  async function keep(): Promise<true> {
    for (let claim: Claim | null = first; ; ) {
      await Promise.race([claim?.lost, left]);
      if (leaving.signal.aborted) return true;
      await wait(200);
      const next: Running | null = await again(leaving.signal).catch(() => null);
      claim = next?.claim ?? null;
    }
  }
  const kept = keep();
  return {
    /** Resolves when no server will be started again. */
    stop() {
      leaving.abort();
      return kept;
    },
  };
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function urlOf(port: number, password: string, database: string): string {
  return `postgresql://${DATABASE_USER}:${password}@127.0.0.1:${port}/${database}`;
}
