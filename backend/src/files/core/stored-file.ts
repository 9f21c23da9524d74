import type { MediaType } from './file-type.js';

/** A file that is kept, under the digest of its bytes. */
export interface StoredFile {
  /** SHA-256 of the bytes, in hexadecimal: the file's name everywhere. */
  readonly sha256: string;
  /** Size in bytes. */
  readonly size: number;
  readonly mediaType: MediaType;
  /** Size in pixels as the photo is meant to be seen; null for a document. */
  readonly width: number | null;
  readonly height: number | null;
  /** The small picture that stands for a photo in lists; null for a document. */
  readonly thumbnailSha256: string | null;
}

/** True for the digest of a file as addresses carry it. */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Where the API serves a file. */
export function filePath(sha256: string): string {
  return `/files/${sha256}`;
}
