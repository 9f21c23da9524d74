import { MikroORM } from '@mikro-orm/postgresql';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { CalendarDate } from '../shared/calendar-date.js';
import { ok, type Result, refused } from '../shared/result.js';
import { Turns } from '../shared/turns.js';
import { type FileRefusalCode } from './core/file-refusal.js';
import { isWholePdf, mediaTypeOf } from './core/file-type.js';
import { isSha256, type StoredFile } from './core/stored-file.js';
import { sha256Of } from './digest.js';
import { FileStore } from './file-store.js';
import { FILES_CONFIG, type FilesConfig } from './files-config.js';
import { removeUnfinished } from './incoming.js';
import { readPhoto } from './read-photo.js';

/** A file that was taken just now, and what was found in it. */
export interface TakenFile {
  readonly file: StoredFile;
  /** The day that the camera's clock showed: a proposal; null when it says none. */
  readonly takenOn: CalendarDate | null;
  /** True when the photo told where it was taken, and the kept file does not. */
  readonly positionRemoved: boolean;
}

/** Two pictures unpacked at a time; a third waits. */
const UNPACKED_AT_ONCE = 2;

/** Takes files and gives them back, by their digest. */
@Injectable()
export class FilesService implements OnModuleInit {
  private readonly turns = new Turns(UNPACKED_AT_ONCE);

  constructor(
    private readonly orm: MikroORM,
    private readonly store: FileStore,
    @Inject(FILES_CONFIG) private readonly config: FilesConfig,
  ) {}

  onModuleInit(): Promise<void> {
    return removeUnfinished(this.config.folder, Date.now());
  }

  /** Keeps a file that proves to be a photo or a document; or says why not and leaves nothing. */
  async take(bytes: Uint8Array, keepPosition = false): Promise<Result<TakenFile, FileRefusalCode>> {
    if (bytes.length === 0) return refused('EMPTY');
    if (bytes.length > this.config.limitBytes) return refused('TOO_LARGE');
    const type = mediaTypeOf(bytes);
    if (type === null) return refused('UNSUPPORTED_TYPE');
    if (type === 'application/pdf') {
      return isWholePdf(bytes) ? this.keep(bytes, { mediaType: type }) : refused('BROKEN');
    }
    const photo = await this.turns.take('photos', () => readPhoto(bytes, type, keepPosition));
    return photo.ok ? this.keep(photo.value.bytes, { mediaType: type, ...photo.value }) : photo;
  }

  /** The file with this digest; null when none was taken. */
  async find(sha256: string): Promise<StoredFile | null> {
    if (!isSha256(sha256)) return null;
    const [file] = await this.query(
      'select sha256, size, media_type as "mediaType", width, height, thumbnail_sha256 as "thumbnailSha256" from stored_file where sha256 = ?',
      [sha256],
    );
    return (file as StoredFile | undefined) ?? null;
  }

  /** Notes who brought a file, who may look at it before any evidence names it. */
  async noteBringer(sha256: string, bringerId: string | null): Promise<void> {
    if (bringerId === null) return;
    await this.query('insert into file_bringer (sha256, bringer_id) values (?, ?) on conflict do nothing', [
      sha256,
      bringerId,
    ]);
  }

  async wasBroughtBy(sha256: string, bringerId: string): Promise<boolean> {
    const found = await this.query('select from file_bringer where sha256 = ? and bringer_id = ?', [
      sha256,
      bringerId,
    ]);
    return found.length > 0;
  }

  /** The bytes behind a digest; null when they are missing. */
  open(sha256: string) {
    return this.store.open(sha256);
  }

  private async keep(bytes: Uint8Array, found: Found): Promise<Result<TakenFile, FileRefusalCode>> {
    const sha256 = sha256Of(bytes);
    const { mediaType, width = null, height = null, thumbnail = null } = found;
    const thumbnailSha256 = thumbnail && sha256Of(thumbnail);
    const known = await this.find(sha256);
    if (known === null && !(await this.hasRoomFor(bytes.length))) return refused('STORAGE_FULL');
    // Bytes first: a file that the database names is there.
    await this.store.put(sha256, bytes, mediaType);
    if (thumbnail && thumbnailSha256) await this.store.put(thumbnailSha256, thumbnail, 'image/webp');
    const file = known ?? { sha256, size: bytes.length, mediaType, width, height, thumbnailSha256 };
    await this.query(
      'insert into stored_file (sha256, size, media_type, width, height, thumbnail_sha256) values (?, ?, ?, ?, ?, ?) on conflict do nothing',
      [sha256, file.size, mediaType, width, height, thumbnailSha256],
    );
    const { takenOn = null, positionRemoved = false } = found;
    return ok({ file, takenOn, positionRemoved });
  }

  private async hasRoomFor(size: number): Promise<boolean> {
    const [row] = await this.query('select coalesce(sum(size), 0)::float8 as total from stored_file', []);
    return (row?.total as number) + size <= this.config.totalLimitBytes;
  }

  private query(sql: string, parameters: readonly unknown[]): Promise<Record<string, unknown>[]> {
    return this.orm.em.getConnection().execute(sql, [...parameters], 'all');
  }
}

type Found = Pick<StoredFile, 'mediaType'> & {
  readonly width?: number;
  readonly height?: number;
  readonly thumbnail?: Uint8Array;
  readonly takenOn?: CalendarDate | null;
  readonly positionRemoved?: boolean;
};
