import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { digestOf } from '../files/digest.js';

/** What was written of one entry. */
export interface WrittenEntry {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** A ZIP that is being written, entry by entry. */
export interface ZipWriter {
  /** Adds an entry; what it holds is written as it comes. */
  add(
    name: string,
    content: AsyncIterable<Uint8Array | string>,
    isCompressed: boolean,
  ): Promise<WrittenEntry>;
  /** Ends the file, puts its digest at its end, and gives that. */
  close(): Promise<string>;
  /** Lets go of the file, whatever is in it, and of what was being added. */
  abandon(): Promise<void>;
}

/** The disk does not take the file; the cause is what it said. */
export class NotWritten extends Error {
  constructor(cause: unknown) {
    super('the file could not be written', { cause });
  }
}

/** The comment of the archive: a digest of all bytes before its last 64, which are that digest. */
export const COMMENT_START = 'sha256:';
export const DIGEST_LENGTH = 64;

/** Writes a ZIP to a path at which there is nothing yet. Throws, then and later, what the disk says as NotWritten. */
export async function writeZip(path: string, madeAt: Date): Promise<ZipWriter> {
  const file = await open(path, 'wx', 0o600).catch(notWritten);
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const written = pipeline(output, file.createWriteStream()).catch(notWritten);
  const failed = once(zip, 'error').then(([error]) => Promise.reject(error));
  // Heard wherever the two are awaited together with something else.
  written.catch(() => {});
  failed.catch(() => {});
  let adding: Readable | null = null;
  return {
    async add(name, content, isCompressed) {
      const hash = createHash('sha256');
      let size = 0;
      async function* watched() {
        for await (const chunk of content) {
          const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
          hash.update(bytes);
          size += bytes.length;
          yield bytes;
        }
      }
      const stream = Readable.from(watched(), { objectMode: false });
      adding = stream;
      const ended = once(stream, 'end');
      zip.addReadStream(stream, name, { mtime: madeAt, mode: 0o100644, compress: isCompressed });
      await Promise.race([
        ended,
        failed,
        written.then(() => Promise.reject(new Error('the ZIP ended early'))),
      ]);
      return { name, size, sha256: hash.digest('hex') };
    },
    async close() {
      zip.end({ comment: `${COMMENT_START}${'0'.repeat(DIGEST_LENGTH)}`, forceZip64Format: false });
      await Promise.race([written, failed]);
      return sealFile(path).catch(notWritten);
    },
    async abandon() {
      output.destroy();
      if (adding === null || adding.closed) return;
      // Whoever was asked for the content is done with it once this is closed.
      const closed = new Promise((resolve) => adding?.once('close', resolve));
      adding.destroy();
      await closed;
    },
  };
}

function notWritten(error: unknown): never {
  throw new NotWritten(error);
}

/** Digest of a file but for its last 64 bytes. */
export async function digestBeforeSeal(path: string, size: number): Promise<string> {
  return (await digestOf(createReadStream(path, { end: size - DIGEST_LENGTH - 1 }))).sha256;
}

async function sealFile(path: string): Promise<string> {
  const { size } = await stat(path);
  const digest = await digestBeforeSeal(path, size);
  const file = await open(path, 'r+');
  try {
    await file.write(digest, size - DIGEST_LENGTH, 'latin1');
    await file.sync();
  } finally {
    await file.close();
  }
  return digest;
}
