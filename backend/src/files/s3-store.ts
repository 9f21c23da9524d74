import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { S3mini } from 's3mini';
import { FileStore } from './file-store.js';

/** Storage that speaks S3, as FILES_URL names it. */
export interface S3Place {
  /** Address of the bucket. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Put before each name; may be empty. */
  readonly prefix: string;
}

const ANSWER_LIMIT_MS = 60_000;

/** Files as objects in a bucket. An object appears whole or not at all: the service sees to that. */
export class S3Store extends FileStore {
  private readonly bucket: S3mini;
  private readonly prefix: string;

  constructor({ prefix, ...place }: S3Place) {
    super();
    this.prefix = prefix;
    this.bucket = new S3mini({ ...place, requestAbortTimeout: ANSWER_LIMIT_MS });
  }

  async put(sha256: string, bytes: Uint8Array, mediaType: string): Promise<void> {
    const { ok, status } = await this.bucket.putObject(this.keyOf(sha256), Buffer.from(bytes), mediaType);
    if (!ok) throw new Error(`the file storage answered ${status}`);
  }

  async open(sha256: string): Promise<Readable | null> {
    const answer = await this.bucket.getObjectResponse(this.keyOf(sha256));
    if (!answer?.body) return null;
    return Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
  }

  async remove(sha256: string): Promise<void> {
    await this.bucket.deleteObject(this.keyOf(sha256));
    if (await this.bucket.objectExists(this.keyOf(sha256))) {
      throw new Error(`the file storage did not remove the file ${sha256}`);
    }
  }

  private keyOf(sha256: string): string {
    return `${this.prefix}${sha256.slice(0, 2)}/${sha256}`;
  }
}

/** Reads `s3+https://KEY:SECRET@HOST/BUCKET/PREFIX?region=REGION`; null when it is not one. */
export function readS3Place(text: string): S3Place | null {
  const url = URL.parse(text.replace(/^s3\+(?=https?:)/, ''));
  const [, bucket = '', ...prefix] = url?.pathname.split('/') ?? [];
  if (!text.startsWith('s3+') || url === null || bucket === '' || url.username === '' || url.password === '')
    return null;
  const folder = prefix.filter((part) => part !== '').join('/');
  return {
    endpoint: `${url.protocol}//${url.host}/${bucket}`,
    region: url.searchParams.get('region') ?? 'auto',
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    prefix: folder === '' ? '' : `${folder}/`,
  };
}
