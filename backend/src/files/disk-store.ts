import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { errorCode } from '../start-refused.js';
import { digestOf } from './digest.js';
import { FileStore } from './file-store.js';
import { incomingPath } from './incoming.js';

/** Files in a folder, each in a file of its digest's name. */
export class DiskStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(sha256: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(sha256);
    if (await isWhole(path, sha256, bytes.length)) return;
    const folder = dirname(path);
    await mkdir(folder, { recursive: true });
    const unfinished = incomingPath(this.folder);
    await mkdir(dirname(unfinished), { recursive: true });
    try {
      await writeThrough(unfinished, bytes);
      await clearForFile(path);
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
    await syncFolder(folder);
  }

  async open(sha256: string): Promise<Readable | null> {
    const file = await openFile(this.pathOf(sha256));
    return file?.createReadStream() ?? null;
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true, recursive: true });
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

/** Opens a plain file of ours; null when there is none: what a link, a folder or a pipe in its place leads to was never kept here. */
async function openFile(path: string): Promise<FileHandle | null> {
  const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch((error: unknown) => {
    if (NO_FILE.has(errorCode(error) ?? '')) return null;
    throw error;
  });
  if (file === null) return null;
  const isFile = await file.stat().then((found) => found.isFile());
  if (isFile) return file;
  await file.close();
  return null;
}

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
const NO_FILE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO']);

async function isWhole(path: string, sha256: string, size: number): Promise<boolean> {
  const file = await openFile(path);
  if (file === null) return false;
  const found = await digestOf(file.createReadStream());
  return found.size === size && found.sha256 === sha256;
}

/** Removes what stands in the place of a file and is none: a rename cannot replace a folder. */
async function clearForFile(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found !== null && !found.isFile()) await rm(path, { recursive: true });
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A file's name is on the disk only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
