import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ArchiveRefused } from './archive-refused.js';
import type { ManifestEntry } from './manifest.js';
import { COMMENT_START, DIGEST_LENGTH, digestBeforeSeal } from './zip-writer.js';

/** A ZIP that is open for reading. */
export interface ZipReader {
  /** Names of its entries in their order, as the ZIP itself has them. */
  readonly names: readonly string[];
  /** The bytes of an entry. Throws at its end, or before, when they are not what the manifest says. */
  read(entry: ManifestEntry): AsyncGenerator<Uint8Array>;
  /** All bytes of an entry of which nothing is known yet, if they are not more than so many. */
  readWhole(name: string, most: number): Promise<Buffer>;
  /** The digest at the end of the file. Throws when the bytes before it are not what it says. */
  seal(): Promise<string>;
  close(): void;
}

/** Files that an archive can hold; each needs some memory while it is read. */
const MOST_ENTRIES = 500_000;

/** How the archive as a whole is called where no entry can be named. */
const WHOLE = 'the ZIP';

/** Opens an archive. Throws when it is no ZIP, or one that no archive can be. */
export async function openZip(path: string): Promise<ZipReader> {
  const { size } = await stat(path);
  const zip = await openPromise(path, { autoClose: false, strictFileNames: true }).catch((error: Error) => {
    throw new ArchiveRefused(WHOLE, `${words(error)}: it is damaged, cut short, or no ZIP at all`);
  });
  try {
    const entries = await entriesOf(zip);
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
    return {
      names: entries.map(({ fileName }) => fileName),
      read: (entry) => readEntry(zip, entryNamed(byName, entry.name), entry),
      readWhole: (name, most) => readWhole(zip, entryNamed(byName, name), most),
      seal: () => readSeal(path, size),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  let compressed = 0;
  const all = zip.eachEntry();
  for (;;) {
    const next = await all.next().catch((error: Error) => {
      throw new ArchiveRefused(placeAfter(entries), words(error));
    });
    if (next.done) return entries;
    const entry: Entry = next.value;
    entries.push(entry);
    compressed += entry.compressedSize;
    if (entries.length > MOST_ENTRIES)
      throw new ArchiveRefused(WHOLE, 'it has more entries than any archive');
    // Entries that share their bytes would unpack to more than anyone has room for.
    if (compressed > zip.fileSize)
      throw new ArchiveRefused(entry.fileName, 'its size is more than the file holds');
    if (entry.isEncrypted()) throw new ArchiveRefused(entry.fileName, 'it is encrypted');
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
      throw new ArchiveRefused(entry.fileName, 'it is compressed in an unknown way');
  }
}

function placeAfter(entries: readonly Entry[]): string {
  const last = entries.at(-1);
  return last === undefined
    ? `the directory of ${WHOLE}`
    : `the directory of ${WHOLE}, after ${last.fileName}`;
}

function entryNamed(entries: ReadonlyMap<string, Entry>, name: string): Entry {
  const entry = entries.get(name);
  if (entry === undefined) throw new ArchiveRefused(name, 'this entry is missing');
  return entry;
}

async function* readEntry(zip: ZipFile, entry: Entry, said: ManifestEntry): AsyncGenerator<Uint8Array> {
  if (entry.uncompressedSize !== said.size)
    throw new ArchiveRefused(
      said.name,
      `its size is ${entry.uncompressedSize}, and the manifest says ${said.size}`,
    );
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of bytesOf(zip, entry)) {
    hash.update(chunk);
    size += chunk.length;
    yield chunk;
  }
  if (size !== said.size || hash.digest('hex') !== said.sha256)
    throw new ArchiveRefused(said.name, 'its bytes do not have the SHA-256 that the manifest says');
}

/** yauzl ends a stream that gives more or less than the ZIP says. */
async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw new ArchiveRefused(entry.fileName, `its bytes cannot be read (${words(error as Error)})`);
  }
}

async function readWhole(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  if (entry.uncompressedSize > most)
    throw new ArchiveRefused(entry.fileName, `it is longer than ${most} bytes`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytesOf(zip, entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What no entry shows, the headers of the ZIP for one, is under this digest. */
async function readSeal(path: string, size: number): Promise<string> {
  const file = await open(path);
  const comment = Buffer.alloc(COMMENT_START.length + DIGEST_LENGTH);
  await file.read(comment, 0, comment.length, size - comment.length).finally(() => file.close());
  const said = comment.toString('latin1');
  const digest = await digestBeforeSeal(path, size);
  if (said === `${COMMENT_START}${digest}`) return digest;
  throw new ArchiveRefused(
    WHOLE,
    'its entries are whole, but a header between them or its end was changed, or it was packed anew: the file is not the one that "archive" wrote',
  );
}

function words(error: Error): string {
  return error.message;
}
