import sharp, { type Metadata } from 'sharp';
import type { CalendarDate } from '../shared/calendar-date.js';
import { ok, type Result, refused } from '../shared/result.js';
import { cleanPhoto, type PhotoType } from './core/clean-photo.js';
import { withoutPackedTexts } from './core/clean-png.js';
import { readExif, xmpHasPosition } from './core/exif.js';
import { type FileRefusalCode, MOST_PIXELS, MOST_PIXELS_AT_ONCE } from './core/file-refusal.js';

// One picture at a time unpacked per request, and none kept: memory belongs to the record.
sharp.cache(false);
sharp.concurrency(1);

/** A photo that could be unpacked, ready to be kept. */
export interface ReadPhoto {
  /** The file to keep. */
  readonly bytes: Uint8Array;
  /** In pixels, as it is meant to be seen. */
  readonly width: number;
  readonly height: number;
  /** The small picture for lists, in WebP. */
  readonly thumbnail: Uint8Array;
  readonly takenOn: CalendarDate | null;
  readonly positionRemoved: boolean;
}

const THUMBNAIL_PIXELS = 480;

/** Unpacks a photo to prove that it is one, and cleans it unless its position is to be kept. */
export async function readPhoto(
  bytes: Uint8Array,
  type: PhotoType,
  keepPosition: boolean,
): Promise<Result<ReadPhoto, FileRefusalCode>> {
  const readable = type === 'image/png' ? withoutPackedTexts(bytes) : bytes;
  const about = readable && (await metadataOf(readable));
  if (!readable || about === null || `image/${about.format}` !== type) return refused('BROKEN');
  // One that comes in passes, each finer than the one before, stands in memory as a whole.
  if (about.width * about.height > (about.isProgressive ? MOST_PIXELS_AT_ONCE : MOST_PIXELS)) {
    return refused('TOO_MANY_PIXELS');
  }
  const exif = about.exif === undefined ? null : readExif(about.exif);
  const hasPosition = exif?.hasPosition === true || xmpHasPosition(about.xmpAsString ?? '');
  const kept = keepPosition ? bytes : cleanPhoto(bytes, type, about.orientation ?? 1);
  const thumbnail = kept && (await thumbnailOf(keepPosition ? readable : kept));
  if (!kept || !thumbnail) return refused('BROKEN');
  const { width, height } = about.autoOrient;
  return ok({
    bytes: kept,
    width,
    height,
    thumbnail,
    takenOn: exif?.takenOn ?? null,
    positionRemoved: hasPosition && !keepPosition,
  });
}

async function metadataOf(bytes: Uint8Array): Promise<Metadata | null> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return null;
  }
}

/** Null when the picture cannot be unpacked to its end. */
async function thumbnailOf(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'warning', sequentialRead: true })
      .autoOrient()
      .resize({ width: THUMBNAIL_PIXELS, height: THUMBNAIL_PIXELS, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 74 })
      .toBuffer();
  } catch {
    return null;
  }
}
