import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
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
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
    await syncFolder(folder);
  }

  async open(sha256: string): Promise<Readable | null> {
    try {
      const file = await open(this.pathOf(sha256));
      return file.createReadStream();
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

async function isWhole(path: string, sha256: string, size: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.size === size && (await digestOf(createReadStream(path))).sha256 === sha256;
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
