import { randomBytes } from 'node:crypto';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode, StartRefused } from '../../start-refused.js';

/** Where the embedded server keeps its things, below DATA_DIR. */
export type DataFolder = Readonly<{
  dataDir: string;
  /** Holds all of the below; appears by one rename, complete or not at all. */
  home: string;
  cluster: string;
  passwordFile: string;
  log: string;
}>;

export function dataFolder(dataDir: string, home = join(dataDir, 'postgres')): DataFolder {
  return {
    dataDir,
    home,
    cluster: join(home, 'cluster'),
    passwordFile: join(home, 'password'),
    log: join(home, 'server.log'),
  };
}

/** Makes DATA_DIR when it is missing and proves that it can be written, or says in one line why not. */
export async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    // Others may pass through, for a server that cannot run as this user; what is in there is private by itself.
    await makeFolder(dataDir);
    const probe = join(dataDir, `.write-${process.pid}-${randomBytes(4).toString('hex')}`);
    const file = await open(probe, 'wx', 0o600);
    await file.close();
    await rm(probe, { force: true });
  } catch (error) {
    throw folderTrouble(error, dataDir);
  }
}

/** Makes a folder and those above it, one by one: Node's own way never ends where the system makes no folders, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  const made = await mkdir(path, { mode: 0o755 }).then(
    () => null,
    (error: unknown) => error,
  );
  if (made === null || errorCode(made) === 'EEXIST') return;
  if (errorCode(made) !== 'ENOENT' || dirname(path) === path) throw made;
  await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o755 });
}

/** A file error below DATA_DIR as one clear line; any other error unchanged. */
export function folderTrouble(error: unknown, dataDir: string): unknown {
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartRefused(
        `DATA_DIR ${dataDir} is not writable for this user: change its owner, or set DATA_DIR to another folder.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartRefused(`DATA_DIR ${dataDir} is not a folder: set DATA_DIR to a folder.`);
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(dataDir);
    case 'ENOENT':
    case 'ELOOP':
    case 'ENAMETOOLONG':
    case 'EIO':
    case 'EINVAL':
      return new StartRefused(
        `DATA_DIR ${dataDir} cannot be made (${errorCode(error)}): set DATA_DIR to a folder that can.`,
      );
    default:
      return error;
  }
}

export function diskFull(dataDir: string): StartRefused {
  return new StartRefused(
    `The disk that holds DATA_DIR ${dataDir} is full: free some space, or set DATA_DIR to another disk.`,
  );
}

/** PostgreSQL needs one write-ahead segment of 16 MB at a time; below that its start fails in many ways. */
export async function isDiskFull(dataDir: string): Promise<boolean> {
  const disk = await statfs(dataDir).catch(() => null);
  return disk !== null && disk.bavail * disk.bsize < 16 * 1024 * 1024;
}
