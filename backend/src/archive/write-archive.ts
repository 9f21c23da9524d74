import { digestOf } from '../files/digest.js';
import type { FileStore } from '../files/file-store.js';
import { NO_HASH } from '../record/chain.js';
import { type Before, revisionFault } from '../record/check-revision.js';
import type { RecordedStream } from '../record/recorded-revision.js';
import type { Snapshot } from '../record/snapshot.service.js';
import { StartRefused } from '../start-refused.js';
import { type FileNamed, FilesNamed } from './files-named.js';
import {
  ACCESS,
  FORMAT_VERSION,
  MANIFEST,
  type Manifest,
  manifestText,
  PAGE,
  projectEntry,
  REGISTER,
} from './manifest.js';
import type { Progress } from './progress.js';
import { LARGEST_REVISION, LONGEST_LINE } from './read-stream.js';
import { linesOf } from './record-lines.js';
import { type WrittenEntry, writeZip, type ZipWriter } from './zip-writer.js';

/** What an archive is made of besides the record. */
export interface ArchiveParts {
  readonly store: FileStore;
  /** The page that opens without an application. */
  readonly page: AsyncIterable<string>;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly progress: Progress;
}

/**
 * Writes a snapshot of the record as an archive to a path at which there is nothing yet, and gives its digest. What does not hold is
 * not archived: throws with the first revision or file that does not fit.
 */
export async function writeArchive(path: string, snapshot: Snapshot, parts: ArchiveParts): Promise<string> {
  const zip = await writeZip(path, parts.madeAt);
  try {
    return await writeEntries(zip, snapshot, parts);
  } catch (error) {
    await zip.abandon();
    throw error;
  }
}

async function writeEntries(
  zip: ZipWriter,
  snapshot: Snapshot,
  { store, page, madeAt, madeBy, progress }: ArchiveParts,
): Promise<string> {
  const { register, access, projects } = snapshot;
  const named = new FilesNamed();
  const entries: WrittenEntry[] = [await zip.add(PAGE, pageOf(snapshot, page), true)];
  const total = [register, ...(access ? [access] : []), ...projects].reduce(
    (sum, each) => sum + each.revision,
    0,
  );
  const done = { revisions: 0, rows: 0 };
  const tell = (revisions: number, rows: number) => {
    done.revisions += revisions;
    done.rows += rows;
    progress.tell(`archiving, rows: ${done.rows}, revisions`, done.revisions, total);
  };
  entries.push(await zip.add(REGISTER, recordLines(snapshot, register, named, tell), true));
  if (access !== null) {
    entries.push(await zip.add(ACCESS, recordLines(snapshot, access, named, tell), true));
  }
  for (const project of projects) {
    entries.push(
      await zip.add(projectEntry(project.name), recordLines(snapshot, project, named, tell), true),
    );
  }
  const files = named.all();
  for (const [index, file] of files.entries()) {
    entries.push(await zip.add(file.entry, await bytesOf(store, file), false));
    progress.tell('archiving files', index + 1, files.length);
  }
  const manifest: Manifest = {
    format: 'cantiere-archive',
    version: FORMAT_VERSION,
    madeAt: madeAt.toISOString(),
    madeBy,
    register: { revision: register.revision, hash: register.hash },
    ...(access && { access: { revision: access.revision, hash: access.hash } }),
    projects: projects.map(({ name: code, id, revision, hash }) => ({ code, id, revision, hash })),
    entries,
  };
  await zip.add(MANIFEST, once(manifestText(manifest)), true);
  return zip.close();
}

/** The page. A record that does not hold may not even fill it, and then says where it does not. */
async function* pageOf(snapshot: Snapshot, page: AsyncIterable<string>): AsyncGenerator<string> {
  try {
    yield* page;
  } catch (error) {
    for (const stream of [snapshot.register, ...snapshot.projects]) {
      for await (const _ of recordLines(snapshot, stream, new FilesNamed(), () => {}));
    }
    throw error;
  }
}

async function* recordLines(
  snapshot: Snapshot,
  stream: RecordedStream,
  named: FilesNamed,
  tell: (revisions: number, rows: number) => void,
): AsyncGenerator<string> {
  let before: Before = { number: 0, hash: NO_HASH };
  const removed = await snapshot.removed(stream);
  for await (const revision of snapshot.revisions(stream)) {
    const number = before.number + 1;
    const fault = revisionFault(revision, before, revision.rows, removed);
    if (fault !== null) throw notWhole(stream, number, fault);
    before = revision;
    let length = 0;
    for (const line of linesOf(revision)) {
      length += line.length;
      if (Buffer.byteLength(line) > LONGEST_LINE || length > LARGEST_REVISION)
        throw notWhole(stream, number, 'it is too large for an archive');
      yield line;
      tell(0, 1);
    }
    for (const row of revision.rows) named.note(row, stream.name);
    tell(1, 0);
  }
  if (before.number !== stream.revision || before.hash !== stream.hash)
    throw notWhole(stream, before.number, 'the newest revision is not the one that the stream names');
}

function notWhole({ name }: RecordedStream, revision: number, fault: string): StartRefused {
  return new StartRefused(
    `${name}: revision ${revision}: ${fault}. What does not hold is not archived: npm run cantiere -- verify tells more.`,
  );
}

/** The bytes of a file, after a look at all of them. */
async function bytesOf(store: FileStore, { sha256, stored, namedBy }: FileNamed) {
  const looked = await store.open(sha256);
  const found = looked === null ? null : await digestOf(looked);
  const isWhole = found?.sha256 === sha256 && (stored === null || found.size === stored.size);
  const bytes = isWhole ? await store.open(sha256) : null;
  if (bytes !== null) return bytes;
  const fault = found === null ? 'is missing' : 'was altered';
  throw new StartRefused(
    `the file ${sha256} of evidence ${namedBy} ${fault}. A record that lacks a file is not archived.`,
  );
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
