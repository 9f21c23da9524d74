import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { test as base, inject } from 'vitest';
import { dataFolder } from '../../src/database/embedded/data-folder.js';
import { stopServer } from '../../src/database/embedded/stop-server.js';
import { startProcess } from './app-process.js';

/** Tests of the application as a process, each on a folder of its own: `freshDir` is empty, `usedDir` has been used. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads there what a fixture needs.
  .extend('freshDir', async ({}, { onCleanup }) => {
    const path = scratchFolder();
    onCleanup(() => remove(path));
    return path;
  })
  .extend('usedDir', async ({ freshDir }) => {
    cpSync(await prepared(), freshDir, { recursive: true });
    return freshDir;
  });

/** A folder that has been used, made once per run by whoever needs it first, while the others wait; nobody changes it. */
async function prepared(): Promise<string> {
  const path = join(inject('runFolder'), 'prepared');
  while (!existsSync(path)) {
    const unfinished = `${path}.new`;
    if (!isMade(unfinished)) {
      await wait(50);
      continue;
    }
    try {
      // Someone may have finished at this very moment.
      if (existsSync(path)) break;
      const app = startProcess({ env: { DATA_DIR: unfinished } });
      await app.ready();
      await app.kill('SIGTERM');
      renameSync(unfinished, path);
    } finally {
      await remove(unfinished);
    }
  }
  return path;
}

/** Makes a folder, unless it is there: of several at the same moment one makes it. */
function isMade(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function scratchFolder(): string {
  return mkdtempSync(join(inject('runFolder'), 'data-'));
}

async function remove(path: string): Promise<void> {
  await stopServer(dataFolder(path));
  rmSync(path, { recursive: true, force: true });
}
