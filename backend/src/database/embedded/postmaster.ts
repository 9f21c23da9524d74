import { readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../start-refused.js';

/** The running server of a data folder, as told by the file that PostgreSQL keeps there. */
export type Postmaster = Readonly<{ pid: number; port: number; ready: boolean }>;

/** The server that runs on this data folder now, started by whom ever; null when there is none. */
export function findPostmaster(cluster: string): Postmaster | null {
  const lines = postmasterLines(cluster);
  const pid = Number(lines?.[0]);
  if (lines === null || !Number.isInteger(pid) || pid <= 0) return null;
  if (!isAlive(pid) || worksIn(pid, cluster) !== true) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * True when the file names a process that lives but is not a server on this folder (a number used again), or none at
 * all, as after a power cut: the server would take both for another server and not start.
 */
export function isStale(cluster: string): boolean {
  const lines = postmasterLines(cluster);
  if (lines === null) return false;
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 0) return isAlive(pid) && worksIn(pid, cluster) === false;
  const file = statSync(postmasterFile(cluster), { throwIfNoEntry: false });
  return file !== undefined && Date.now() - file.mtimeMs > WRITTEN_WITHIN_MS;
}

// A server makes its file first and writes it right after.
const WRITTEN_WITHIN_MS = 2000;

export function postmasterFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function postmasterLines(cluster: string): string[] | null {
  try {
    return readFileSync(postmasterFile(cluster), 'utf8').split('\n');
  } catch {
    return null;
  }
}

/** PostgreSQL's working folder is its data folder; undefined when another user's process keeps that to itself. */
function worksIn(pid: number, cluster: string): boolean | undefined {
  // Only Linux tells without a further program; elsewhere the file is believed.
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch (error) {
    return errorCode(error) === 'EACCES' ? undefined : false;
  }
}
