import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { newId } from '../shared/ids.js';
import { errorCode } from '../start-refused.js';

/** Folder of what is still arriving, below that of the files. */
export function incomingFolder(folder: string): string {
  return join(folder, 'incoming');
}

/** The path of a file that is to arrive, whose name tells who receives it. */
export function incomingPath(folder: string): string {
  return join(incomingFolder(folder), `${process.pid}@${hostname()}@${newId()}`);
}

const LONGEST_UPLOAD_MS = 10 * 60_000;

/** Removes what an application that was killed left half-written; another one may be at work in the same folder. */
export async function removeUnfinished(folder: string, now: number): Promise<void> {
  const incoming = incomingFolder(folder);
  const names = await readdir(incoming).catch((): string[] => []);
  for (const name of names) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => null);
    if (found === null) continue;
    if (hasDied(name) || now - found.mtimeMs > LONGEST_UPLOAD_MS) await rm(path, { force: true });
  }
}

/** Whether the receiver was a process of this machine that is no more. */
function hasDied(name: string): boolean {
  const [pid, host] = name.split('@');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}
