import type { ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { StartRefused } from '../../start-refused.js';
import { type DataFolder, diskFull, folderTrouble, isDiskFull } from './data-folder.js';
import { findPostmaster, isStale, postmasterFile } from './postmaster.js';
import type { Programs } from './programs.js';

const START_LIMIT_MS = 60_000;
const POLL_MS = 10;

/**
 * The port of the server on this data folder: of the one that runs already (a killed application leaves it behind, with
 * all that was written), else of one started now, on the port that is wished for. None is started for who is leaving.
 */
export async function runningPort(
  folder: DataFolder,
  programs: Programs,
  { port, leaving }: { port?: number; leaving?: AbortSignal } = {},
): Promise<number> {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    leaving?.throwIfAborted();
    const postmaster = findPostmaster(folder.cluster);
    if (postmaster?.ready) return postmaster.port;
    // It is starting or stopping; either ends soon.
    if (postmaster !== null) await wait(POLL_MS);
    else await startOnce(folder, programs, port ?? (await freePort()), limit);
  }
  throw new StartRefused(
    `The embedded PostgreSQL in ${folder.dataDir} did not become ready within a minute: see ${folder.log}.`,
  );
}

/** Starts the server and returns when it is ready, or when it gave way to one that someone else started. */
async function startOnce(folder: DataFolder, programs: Programs, port: number, limit: number): Promise<void> {
  if (isStale(folder.cluster)) rmSync(postmasterFile(folder.cluster), { force: true });
  const log = openLog(folder);
  const offset = fstatSync(log).size;
  const server = programs.start('postgres', serverOptions(folder, port), log);
  closeSync(log);
  server.unref();
  const failed = new Promise<Error>((resolve) => server.once('error', resolve));
  while (Date.now() < limit) {
    if (findPostmaster(folder.cluster)?.ready) return;
    if (hasEnded(server)) break;
    const error = await Promise.race([failed, wait(POLL_MS)]);
    if (error instanceof Error) throw error;
  }
  if (findPostmaster(folder.cluster) !== null) return;
  await explainEnd(folder, offset);
}

/** Returns when a new attempt makes sense. */
async function explainEnd(folder: DataFolder, offset: number): Promise<void> {
  const said = readFileSync(folder.log).subarray(offset).toString();
  if (said.includes('No space left on device') || (await isDiskFull(folder.dataDir)))
    throw diskFull(folder.dataDir);
  if (ANOTHER_TRY.test(said)) return wait(POLL_MS);
  const reason =
    said.split('\n').findLast((line) => /FATAL|PANIC|ERROR|could not/.test(line)) ?? 'it gave no reason';
  throw new StartRefused(
    `The embedded PostgreSQL in ${folder.dataDir} does not start: ${reason.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')}`,
  );
}

/** Another start is at work, the port is still taken, or a killed server's last processes are just ending. */
const ANOTHER_TRY =
  /lock file .* (already exists|is empty)|bogus data in lock file|Address already in use|another server .* running|shared memory block .* still in use/i;

function serverOptions(folder: DataFolder, port: number): string[] {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // The text of a failed statement may hold what a user typed.
    log_min_error_statement: 'panic',
    // And so may the row that it refused.
    log_error_verbosity: 'terse',
  };
  return [
    '-D',
    folder.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

const LOG_LIMIT_BYTES = 5_000_000;

function openLog(folder: DataFolder): number {
  try {
    const log = openSync(folder.log, 'a', 0o600);
    if (fstatSync(log).size > LOG_LIMIT_BYTES) ftruncateSync(log);
    return log;
  } catch (error) {
    throw folderTrouble(error, folder.dataDir);
  }
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
