import { readFile } from 'node:fs/promises';
import { dataFolder } from '../../src/database/embedded/data-folder.js';
import { findPostmaster } from '../../src/database/embedded/postmaster.js';

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
