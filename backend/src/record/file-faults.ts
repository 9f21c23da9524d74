import { digestOf } from '../files/digest.js';
import type { FileStore } from '../files/file-store.js';

/** A file that a project's record names, and which revision does. */
export interface NamedFile {
  readonly sha256: string;
  readonly size: number | null;
  readonly revision: number;
  /** Identifier of the evidence that names it. */
  readonly evidenceId: string;
}

/** The files that a row of evidence names: the file itself and its small picture. A redacted one is named no more. */
export function filesOf(row: Readonly<Record<string, unknown>>): NamedFile[] {
  const { revision, id: evidenceId } = row as { revision: number; id: string };
  return [
    { sha256: row.fileSha256, size: row.fileSize },
    { sha256: row.thumbnailSha256, size: null },
  ]
    .filter((each): each is Pick<NamedFile, 'sha256' | 'size'> => typeof each.sha256 === 'string')
    .map((each) => ({ ...each, revision, evidenceId }));
}

/** What is wrong with the bytes of a file; null when they are what the record says. */
export async function fileFault(store: FileStore, file: NamedFile): Promise<string | null> {
  const name = `the file ${file.sha256} of evidence ${file.evidenceId}`;
  const bytes = await store.open(file.sha256);
  if (bytes === null) return `${name} is missing`;
  const found = await digestOf(bytes);
  const isSame = found.sha256 === file.sha256 && (file.size === null || found.size === file.size);
  return isSame ? null : `${name} was altered`;
}
