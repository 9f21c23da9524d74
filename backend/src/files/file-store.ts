import type { Readable } from 'node:stream';

/** Where the bytes of files are: on this machine's disk, or in storage that speaks S3. Also what it is injected by. */
export abstract class FileStore {
  /** Keeps the bytes under their digest: whole and on the disk when this returns, or not at all. The same bytes are kept once. */
  abstract put(sha256: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  /** The bytes as they are now; null when they are missing. */
  abstract open(sha256: string): Promise<Readable | null>;
  /** Removes the bytes for good; they may be missing already. */
  abstract remove(sha256: string): Promise<void>;
}
