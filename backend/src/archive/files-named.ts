import type { StoredFile } from '../files/core/stored-file.js';
import type { StoredRow } from '../record/check-revision.js';
import { ArchiveRefused } from './archive-refused.js';
import { ENDINGS, fileEntry, type ManifestEntry } from './manifest.js';

/** As large as a file can be taken at all: it is held in memory. */
const LARGEST_FILE = 100_000_000;

/** Every small picture is one. */
const THUMBNAIL_TYPE = 'image/webp';

/** A file that evidence names. */
export interface FileNamed {
  readonly sha256: string;
  /** Name of its entry in an archive. */
  readonly entry: string;
  readonly mediaType: string;
  /** What the evidence says of it; null for the small picture of another file. */
  readonly stored: StoredFile | null;
  /** Identifier and place of the evidence. */
  readonly namedBy: string;
}

/** The files that the evidence of a record names, each once: a record with them is whole, and others have no place beside it. */
export class FilesNamed {
  private readonly files = new Map<string, FileNamed>();

  /** Notes what a row names; of a table other than evidence, nothing. A redacted file is named no more. */
  note({ table, row }: StoredRow, place: string): void {
    if (table !== 'evidence') return;
    const { id, fileSha256, fileSize, fileMediaType, fileWidth, fileHeight, thumbnailSha256 } =
      row as unknown as {
        id: string;
        fileSha256: string | null;
        fileSize: number;
        fileMediaType: StoredFile['mediaType'];
        fileWidth: number | null;
        fileHeight: number | null;
        thumbnailSha256: string | null;
      };
    const namedBy = `${id} (${place})`;
    if (fileSha256 !== null) {
      if (ENDINGS[fileMediaType] === undefined)
        throw new ArchiveRefused(`evidence ${namedBy}`, 'its file is of no known type');
      const stored = {
        sha256: fileSha256,
        size: fileSize,
        mediaType: fileMediaType,
        width: fileWidth,
        height: fileHeight,
        thumbnailSha256,
      };
      this.add(fileSha256, fileMediaType, stored, namedBy);
    }
    if (thumbnailSha256 !== null) this.add(thumbnailSha256, THUMBNAIL_TYPE, null, namedBy);
  }

  /** In the order of their digests. */
  all(): FileNamed[] {
    return [...this.files.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  }

  /** Throws unless an archive lists exactly these files. */
  refuseUnlessListed(entries: readonly ManifestEntry[]): void {
    const listed = new Map(entries.map((entry) => [entry.name, entry]));
    for (const { entry, stored, namedBy } of this.all()) {
      const found = listed.get(entry);
      if (found === undefined)
        throw new ArchiveRefused(`evidence ${namedBy}`, `its file ${entry} is missing`);
      if (found.size > LARGEST_FILE)
        throw new ArchiveRefused(entry, `it is larger than ${LARGEST_FILE} bytes`);
      if (stored !== null && stored.size !== found.size)
        throw new ArchiveRefused(
          entry,
          `its size is ${found.size}, and evidence ${namedBy} says ${stored.size}`,
        );
      listed.delete(entry);
    }
    const [extra] = listed.keys();
    if (extra !== undefined) throw new ArchiveRefused(extra, 'no evidence names this file');
  }

  private add(sha256: string, mediaType: string, stored: StoredFile | null, namedBy: string): void {
    const known = this.files.get(sha256);
    if (known !== undefined && (known.stored !== null || stored === null)) return;
    this.files.set(sha256, { sha256, mediaType, entry: fileEntry(sha256, mediaType), stored, namedBy });
  }
}
