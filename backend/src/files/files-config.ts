import type { S3Place } from './s3-store.js';

/** Where files are kept and how large they may be. */
export interface FilesConfig {
  /** Absolute path of the folder of files; what is still arriving is there in any case. */
  readonly folder: string;
  /** Storage that takes the folder's place; null: the folder. */
  readonly s3: S3Place | null;
  /** Largest file, in bytes. */
  readonly limitBytes: number;
  /** Most that all files together may take, in bytes. */
  readonly totalLimitBytes: number;
}
/** What the configuration is injected by. */
export const FILES_CONFIG = Symbol('files configuration');
