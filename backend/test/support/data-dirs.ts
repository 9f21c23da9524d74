import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, inject } from 'vitest';
import { dataFolder } from '../../src/database/embedded/data-folder.js';
import { findPostmaster } from '../../src/database/embedded/postmaster.js';
import { stopServer } from '../../src/database/embedded/stop-server.js';
import { startProcess } from './app-process.js';

/** Tests of the application as a process, each on a folder of its own: `freshDir` is empty, `usedDir` has been used. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads there what a fixture needs.
  .extend('prepared', { scope: 'file' }, async ({}, { onCleanup }) => {
    const path = scratchFolder();
    onCleanup(() => remove(path));
    const app = startProcess({ env: { DATA_DIR: path } });
    await app.ready();
    await app.kill('SIGTERM');
    return path;
  })
  // biome-ignore lint/correctness/noEmptyPattern: the same.
  .extend('freshDir', async ({}, { onCleanup }) => {
    const path = scratchFolder();
    onCleanup(() => remove(path));
    return path;
  })
  .extend('usedDir', async ({ prepared, freshDir }) => {
    cpSync(prepared, freshDir, { recursive: true });
    return freshDir;
  });

/** The process of the server that runs on this folder; null when none does. */
export function serverOf(dataDir: string): number | null {
  return findPostmaster(dataFolder(dataDir).cluster)?.pid ?? null;
}

/** The address of the database that runs under this folder. */
export async function databaseUrlOf(dataDir: string): Promise<string> {
  const { cluster, passwordFile } = dataFolder(dataDir);
  const password = await readFile(passwordFile, 'utf8');
  return `postgresql://cantiere:${password}@127.0.0.1:${findPostmaster(cluster)?.port}/cantiere`;
}

function scratchFolder(): string {
  return mkdtempSync(join(inject('runFolder'), 'data-'));
}

async function remove(path: string): Promise<void> {
  await stopServer(dataFolder(path));
  rmSync(path, { recursive: true, force: true });
}
