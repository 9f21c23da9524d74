import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for all that a run of the tests leaves on disk. Goes with the run, also when that is interrupted. */
export function makeRunFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'cantiere-tests-'));
  // Some tests run a server as another user, who must be able to pass through.
  chmodSync(path, 0o755);
  process.on('exit', () => removeRunFolder(path));
  return path;
}

export function removeRunFolder(path: string): void {
  for (const pid of serversBelow(path)) kill(pid);
  rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** Servers that a killed application left behind, by the file that each keeps in its data folder. */
function serversBelow(path: string): number[] {
  try {
    const homes = readdirSync(path).map((name) => join(path, name, 'postgres', 'cluster', 'postmaster.pid'));
    return homes.flatMap((file) => pidIn(file));
  } catch {
    return [];
  }
}

function pidIn(file: string): number[] {
  try {
    return [Number(readFileSync(file, 'utf8').split('\n')[0])];
  } catch {
    return [];
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
