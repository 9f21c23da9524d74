import { realpath } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { errorCode } from '../../start-refused.js';
import type { DatabaseServer } from '../database-server.js';
import { type Claim, claimServer } from './claim.js';
import { type DataFolder, dataFolder, prepareDataDir } from './data-folder.js';
import { DATABASE_USER, initialisedPassword } from './init-cluster.js';
import { findPrograms, type Programs } from './programs.js';
import { runningPort } from './run-server.js';
import { stopServer } from './stop-server.js';

const DATABASE = 'cantiere';

/** A PostgreSQL server of our own under `dataDir`, started if need be, claimed for this process and kept running. */
export async function openEmbeddedServer(dataDir: string): Promise<DatabaseServer> {
  await prepareDataDir(dataDir);
  const folder = dataFolder(await realpath(dataDir));
  const programs = await findPrograms(folder);
  const password = await initialisedPassword(folder, programs);
  const first = await runAndClaim(folder, programs, password);
  const url = urlOf(first.port, password, DATABASE);
  let claim = first.claim;
  let stopping = false;

  /** A server that was killed comes back on its old port, so the application's pool finds it again by itself. */
  async function keep(): Promise<void> {
    while (!stopping) {
      await claim.lost;
      if (stopping) return;
      await wait(100);
      await runAndClaim(folder, programs, password, first.port).then(
        (again) => {
          claim = again.claim;
        },
        () => wait(1000),
      );
    }
  }

  await ensureDatabase(urlOf(first.port, password, 'postgres'));
  void keep();
  return {
    url,
    async stop() {
      stopping = true;
      await stopServer(folder);
      await claim.release().catch(() => {});
    },
  };
}

type Claimed = Readonly<{ port: number; claim: Claim }>;

async function runAndClaim(
  folder: DataFolder,
  programs: Programs,
  password: string,
  wishedPort?: number,
): Promise<Claimed> {
  for (;;) {
    const port = await runningPort(folder, programs, wishedPort);
    try {
      return { port, claim: await claimServer(urlOf(port, password, 'postgres'), folder.dataDir) };
    } catch (error) {
      // Its last application is just stopping it: wait, then start it anew.
      if (!GOING_DOWN.has(errorCode(error) ?? '')) throw error;
      await wait(50);
    }
  }
}

// The SQLSTATEs of a server that shuts down or starts up, and what a closed connection looks like from outside.
const GOING_DOWN = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

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
