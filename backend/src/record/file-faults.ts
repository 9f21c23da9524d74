import { isSha256 } from '../files/core/stored-file.js';
import { digestOf, type FileDigest } from '../files/digest.js';
import type { FileStore } from '../files/file-store.js';
import { errorCode } from '../start-refused.js';
import type { Query } from './gate-transaction.js';

type Row = Readonly<Record<string, unknown>>;

/** What is wrong with files, and the revision that names the first of them. */
export interface FileFault {
  readonly revision: number;
  readonly fault: string;
}

/** Why the bytes of a file could not be read. */
interface Unreadable {
  readonly unreadable: string;
}

/** Compares the bytes that are kept with what the record and the list of files say of them, each file once. */
export class FileFaults {
  private readonly found = new Map<string, Promise<FileDigest | Unreadable | null>>();

  constructor(
    private readonly store: FileStore,
    private readonly query: Query,
  ) {}

  /** Of the files that rows of evidence name, with their small pictures: all faults, under the first revision. Null when each is whole. */
  async ofEvidence(evidence: readonly Row[]): Promise<FileFault | null> {
    const named = evidence.filter((row) => row.fileSha256 !== null || row.thumbnailSha256 !== null);
    const listed = await this.listed(named.map((row) => row.fileSha256));
    const faults: FileFault[] = [];
    for (const row of named) {
      const fault = await this.ofRow(row, listed.get(row.fileSha256 as string));
      if (fault !== null) faults.push({ revision: row.revision as number, fault });
    }
    const [first] = faults.sort((a, b) => a.revision - b.revision);
    return first === undefined
      ? null
      : { revision: first.revision, fault: faults.map(({ fault }) => fault).join('; ') };
  }

  /** Of every file in the list, also of one that no evidence names yet. */
  async ofList(): Promise<string | null> {
    const listed = await this.query(
      'select sha256, size, thumbnail_sha256 from stored_file order by sha256',
      [],
    );
    for (const { sha256, size, thumbnail_sha256: small } of listed) {
      const fault =
        (await this.ofBytes(`the file ${sha256} that was taken`, sha256, size)) ??
        (await this.ofBytes(`the small picture ${small} of the file ${sha256}`, small, null));
      if (fault !== null) return fault;
    }
    return null;
  }

  private async ofRow(row: Row, listed: Row | undefined): Promise<string | null> {
    const { id, fileSha256, fileSize, thumbnailSha256 } = row;
    const of = (sha256: unknown) => `the file ${sha256} of evidence ${id}`;
    const ofBytes =
      (await this.ofBytes(of(fileSha256), fileSha256, fileSize)) ??
      (await this.ofBytes(of(thumbnailSha256), thumbnailSha256, null));
    if (ofBytes !== null || fileSha256 === null) return ofBytes;
    if (listed === undefined) return `${of(fileSha256)} is not in the list of files`;
    const differs = DESCRIBED.find(([column, field]) => row[column] !== listed[field]);
    return differs === undefined ? null : `${of(fileSha256)} has another ${differs[1]} in the list of files`;
  }

  private async ofBytes(name: string, sha256: unknown, size: unknown): Promise<string | null> {
    if (sha256 === null) return null;
    const bytes = await this.digest(sha256 as string);
    if (bytes === null) return `${name} is missing`;
    if ('unreadable' in bytes) return `${name} cannot be read (${bytes.unreadable})`;
    return bytes.sha256 === sha256 && (size === null || bytes.size === size) ? null : `${name} was altered`;
  }

  private digest(sha256: string): Promise<FileDigest | Unreadable | null> {
    const known = this.found.get(sha256) ?? this.read(sha256);
    this.found.set(sha256, known);
    return known;
  }

  /** One file that cannot be read is a finding like others: the rest is still looked at. */
  private async read(sha256: string): Promise<FileDigest | Unreadable | null> {
    // Under a name that is no digest nothing is kept.
    if (!isSha256(sha256)) return null;
    try {
      const bytes = await this.store.open(sha256);
      return bytes === null ? null : await digestOf(bytes);
    } catch (error) {
      return { unreadable: errorCode(error) ?? String(error) };
    }
  }

  private async listed(digests: readonly unknown[]): Promise<ReadonlyMap<string, Row>> {
    if (digests.length === 0) return new Map();
    const rows = await this.query(
      'select sha256, size, media_type, width, height, thumbnail_sha256 from stored_file where sha256 in (?)',
      [[...digests]],
    );
    return new Map(rows.map((row) => [row.sha256 as string, row]));
  }
}

/** What evidence says of its file, and the column of the list that says the same. */
const DESCRIBED = [
  ['fileSize', 'size'],
  ['fileMediaType', 'media_type'],
  ['fileWidth', 'width'],
  ['fileHeight', 'height'],
  ['thumbnailSha256', 'thumbnail_sha256'],
] as const;
