import { randomBytes } from 'node:crypto';
import { lchown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, StartRefused } from '../../start-refused.js';
import { type DataFolder, dataFolder, diskFull, folderTrouble, isDiskFull } from './data-folder.js';
import { isAlive } from './postmaster.js';
import type { Programs } from './programs.js';
import type { ServerUser } from './server-user.js';

export const DATABASE_USER = 'cantiere';

/** Makes the data folder of a new server when there is none, and returns the password of its only user. */
export async function initialisedPassword(folder: DataFolder, programs: Programs): Promise<string> {
  try {
    await removeUnfinished(folder);
    const password = await readPassword(folder);
    if (password === null) return await initialise(folder, programs);
    await giveTo(programs.user, folder);
    return password;
  } catch (error) {
    throw folderTrouble(error, folder.dataDir);
  }
}

/**
 * Works in a folder of its own and renames it when complete: a start that is killed half-way leaves nothing that a
 * later one could mistake for a database, and of two starts at the same moment one wins and the other uses its work.
 */
async function initialise(folder: DataFolder, programs: Programs): Promise<string> {
  const unfinished = dataFolder(
    folder.dataDir,
    `${folder.home}.new-${process.pid}-${randomBytes(3).toString('hex')}`,
  );
  const password = randomBytes(24).toString('base64url');
  try {
    await mkdir(unfinished.home, { mode: 0o700 });
    await writeFile(unfinished.passwordFile, password, { mode: 0o600, flush: true });
    await giveTo(programs.user, unfinished);
    await runInitdb(unfinished, programs);
    await rename(unfinished.home, folder.home);
    await flushFolder(folder.dataDir);
    return password;
  } catch (error) {
    await rm(unfinished.home, { recursive: true, force: true });
    const winner = await readPassword(folder);
    if (winner !== null) return winner;
    throw error;
  }
}

async function runInitdb(folder: DataFolder, programs: Programs): Promise<void> {
  const options = [...INITDB_OPTIONS, `--pwfile=${folder.passwordFile}`, folder.cluster];
  const { exitCode, said } = await programs.runToEnd('initdb', options);
  if (exitCode === 0) return;
  if (said.includes('No space left on device') || (await isDiskFull(folder.dataDir)))
    throw diskFull(folder.dataDir);
  const reason =
    said.split('\n').find((line) => /error|fatal|could not/i.test(line)) ?? `initdb ended with ${exitCode}`;
  throw new StartRefused(
    `The embedded PostgreSQL could not be set up in ${folder.dataDir}: ${reason.trim()}`,
  );
}

const INITDB_OPTIONS = [
  `--username=${DATABASE_USER}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

async function readPassword(folder: DataFolder): Promise<string | null> {
  try {
    return await readFile(folder.passwordFile, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Where the server runs as another user, all that it reads and writes belongs to that user. */
async function giveTo({ ids }: ServerUser, { home }: DataFolder): Promise<void> {
  if (ids === null || (await stat(home)).uid === ids.uid) return;
  const within = await readdir(home, { recursive: true });
  for (const path of within) await lchown(join(home, path), ids.uid, ids.gid);
  // Last, so that a start that is killed before the end is taken up by the next one.
  await lchown(home, ids.uid, ids.gid);
}

/** What killed starts left behind. A start that is at work right now is spared by its process number. */
async function removeUnfinished(folder: DataFolder): Promise<void> {
  for (const name of await readdir(folder.dataDir)) {
    const pid = /^postgres\.new-(\d+)-/.exec(name)?.[1];
    if (pid === undefined) continue;
    const path = join(folder.dataDir, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    const abandoned = !isAlive(Number(pid)) || Date.now() - mtimeMs > 600_000;
    if (abandoned) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}

async function flushFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
