import { ACCESS_ID, REGISTER_ID } from '../record/record.service.js';
import type { RecordedRevision, RecordedStream } from '../record/recorded-revision.js';
import type { ArchivedFile, ArchivedRecord } from '../record/restore.service.js';
import { ArchiveRefused } from './archive-refused.js';
import { type FileNamed, FilesNamed } from './files-named.js';
import {
  ACCESS,
  MANIFEST,
  type Manifest,
  type ManifestEntry,
  PAGE,
  projectEntry,
  REGISTER,
  readManifest,
} from './manifest.js';
import type { Progress } from './progress.js';
import { readStream } from './read-stream.js';
import type { TableMeta } from './record-lines.js';
import { openZip, type ZipReader } from './zip-reader.js';

/** An archive all of which has been read and fits. */
export interface WholeArchive extends ArchivedRecord {
  readonly manifest: Manifest;
  readonly fileCount: number;
  /** Bytes of all its files. */
  readonly filesSize: number;
  close(): void;
}

const LARGEST_MANIFEST = 150_000_000;
const LARGEST_PAGE = 1_000_000_000;

/** Reads an archive from beginning to end, keeping nothing. Throws with the place of the first thing that does not fit. */
export async function openArchive(
  path: string,
  metaOf: TableMeta,
  progress: Progress,
): Promise<WholeArchive> {
  const zip = await openZip(path);
  try {
    const manifest = readManifest((await zip.readWhole(MANIFEST, LARGEST_MANIFEST)).toString('utf8'));
    refuseUnlessListed(zip, manifest);
    const streams = streamsOf(manifest);
    const told = { bytes: 0, isOver: false };
    // Records are read twice: first for what they say was removed.
    const total = manifest.entries.reduce(
      (sum, { name, size }) => sum + (name.endsWith('.jsonl') ? 2 * size : size),
      0,
    );
    /** The bytes of an entry; while all of the archive is read, how far that has come is told. */
    async function* read(entry: ManifestEntry): AsyncGenerator<Uint8Array> {
      for await (const chunk of zip.read(entry)) {
        told.bytes += chunk.length;
        if (!told.isOver) progress.tell('checking the archive, bytes', told.bytes, total);
        yield chunk;
      }
    }
    const entries = new Map(manifest.entries.map((entry) => [entry.name, entry]));
    const entryOf = (name: string) => entries.get(name) as ManifestEntry;
    const revisions = (stream: RecordedStream) => {
      const name = entryNameOf(stream);
      return readStream(name, () => read(entryOf(name)), stream, metaOf);
    };
    const { named, seal } = await readAll({ zip, manifest, streams, revisions, read });
    told.isOver = true;
    const files = named.all();
    return {
      manifest,
      digest: seal,
      streams,
      revisions,
      fileCount: files.length,
      filesSize: files.reduce((sum, { entry }) => sum + entryOf(entry).size, 0),
      files: () => filesOf(zip, files, entryOf),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

interface Reading {
  readonly zip: ZipReader;
  readonly manifest: Manifest;
  readonly streams: readonly RecordedStream[];
  readonly revisions: (stream: RecordedStream) => AsyncIterable<RecordedRevision>;
  readonly read: (entry: ManifestEntry) => AsyncIterable<Uint8Array>;
}

/** Everything once: the records with their chains, every other entry with its digest, and what holds them together. */
async function readAll({
  zip,
  manifest,
  streams,
  revisions,
  read,
}: Reading): Promise<{ named: FilesNamed; seal: string }> {
  const named = new FilesNamed();
  for (const stream of streams) {
    for await (const revision of revisions(stream)) {
      for (const row of revision.rows) named.note(row, entryNameOf(stream));
    }
  }
  if ((manifest.entries[0] as ManifestEntry).size > LARGEST_PAGE)
    throw new ArchiveRefused(PAGE, `it is longer than ${LARGEST_PAGE} bytes`);
  const records = new Set(streams.map((stream) => entryNameOf(stream)));
  const others = manifest.entries.filter(({ name }) => !records.has(name));
  named.refuseUnlessListed(others.slice(1));
  for (const entry of others) {
    for await (const _ of read(entry));
  }
  return { named, seal: await zip.seal() };
}

function refuseUnlessListed(zip: ZipReader, { entries }: Manifest): void {
  const listed = [...entries.map(({ name }) => name), MANIFEST];
  const wrong = Array.from({ length: Math.max(listed.length, zip.names.length) }, (_, index) => index).find(
    (index) => listed[index] !== zip.names[index],
  );
  if (wrong === undefined) return;
  const found = zip.names[wrong];
  throw new ArchiveRefused(
    found === undefined ? (listed[wrong] as string) : `the entry ${JSON.stringify(found)}`,
    found === undefined
      ? 'the manifest lists this entry, and it is missing'
      : listed.includes(found)
        ? 'it stands twice, or in the wrong order'
        : 'the manifest does not list this entry',
  );
}

function streamsOf({ register, access, projects }: Manifest): RecordedStream[] {
  return [
    { name: 'register', id: REGISTER_ID, ...register },
    ...(access === undefined ? [] : [{ name: 'access', id: ACCESS_ID, ...access }]),
    ...projects.map(({ code, id, revision, hash }) => ({ name: code, id, revision, hash })),
  ];
}

function entryNameOf({ id, name }: RecordedStream): string {
  if (id === REGISTER_ID) return REGISTER;
  return id === ACCESS_ID ? ACCESS : projectEntry(name);
}

async function* filesOf(
  zip: ZipReader,
  files: readonly FileNamed[],
  entryOf: (name: string) => ManifestEntry,
): AsyncGenerator<ArchivedFile> {
  for (const { entry: name, mediaType, stored } of files) {
    const entry = entryOf(name);
    const chunks: Uint8Array[] = [];
    for await (const chunk of zip.read(entry)) chunks.push(chunk);
    yield { sha256: entry.sha256, mediaType, bytes: Buffer.concat(chunks), stored };
  }
}
