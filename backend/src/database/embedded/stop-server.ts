import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from '../../start-refused.js';
import type { DataFolder } from './data-folder.js';
import { findPostmaster, isAlive } from './postmaster.js';

// PostgreSQL's names for its signals: SIGINT is the fast shutdown, SIGQUIT gives up and recovers at the next start. One
// that hears neither is ended by the system, and recovers alike.
const STEPS = [
  { signal: 'SIGINT', limitMs: 6_000 },
  { signal: 'SIGQUIT', limitMs: 1_500 },
  { signal: 'SIGKILL', limitMs: 1_000 },
] as const;

/** Stops the server on this data folder, whoever started it, and returns when it is gone. */
export async function stopServer(folder: DataFolder): Promise<void> {
  const postmaster = findPostmaster(folder.cluster);
  if (postmaster === null) return;
  for (const { signal, limitMs } of STEPS) {
    send(postmaster.pid, signal);
    const limit = Date.now() + limitMs;
    while (isAlive(postmaster.pid)) {
      if (Date.now() > limit) break;
      await wait(10);
    }
    if (!isAlive(postmaster.pid)) return;
  }
}

/** Asks the server on this data folder to stop, without waiting for it. */
export function tellToStop(folder: DataFolder): void {
  const postmaster = findPostmaster(folder.cluster);
  if (postmaster !== null) send(postmaster.pid, 'SIGINT');
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}
