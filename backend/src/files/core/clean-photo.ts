import { cleanJpeg } from './clean-jpeg.js';
import { cleanPng } from './clean-png.js';
import { cleanWebp } from './clean-webp.js';
import type { MediaType } from './file-type.js';
import { orientationBlock } from './orientation.js';

export type PhotoType = Exclude<MediaType, 'application/pdf'>;

const CLEANERS = { 'image/jpeg': cleanJpeg, 'image/png': cleanPng, 'image/webp': cleanWebp } as const;

/**
 * A photo without what its camera wrote beside the picture: where it was taken, with which device, by whom. The picture
 * itself stays bit for bit, and so does the way in which it is turned. A photo without such things stays the very file
 * that it was. Null when it is not whole.
 */
export function cleanPhoto(bytes: Uint8Array, type: PhotoType, orientation: number): Uint8Array | null {
  return CLEANERS[type](bytes, orientationBlock(orientation));
}
