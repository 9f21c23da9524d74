import { joined, latin, viewOf } from './bytes.js';
import { hasText } from './file-type.js';

/**
 * A JPEG without anything but its picture and colours: what cameras and programs write beside it (EXIF, XMP, IPTC,
 * comments, and whatever follows the picture's end) is left out, the compressed picture itself is untouched. `exif` is
 * put in its place. Null when the file is not whole. Source: ITU-T T.81, annex B.
 */
export function cleanJpeg(jpeg: Uint8Array, exif: Uint8Array | null): Uint8Array | null {
  const view = viewOf(jpeg);
  const parts = [jpeg.subarray(0, 2), ...(exif === null ? [] : [exifSegment(exif)])];
  let at = 2;
  while (at + 4 <= jpeg.length || jpeg[at + 1] === END) {
    if (jpeg[at] !== 0xff) return null;
    const marker = jpeg[at + 1] ?? 0;
    if (marker === END) return joined([...parts, jpeg.subarray(at, at + 2)]);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > jpeg.length) return null;
    if (isKept(jpeg, marker, at + 4)) parts.push(jpeg.subarray(at, end));
    at = end;
    if (marker === SCAN) {
      at = endOfScan(jpeg, end);
      parts.push(jpeg.subarray(end, at));
    }
  }
  return null;
}

const SCAN = 0xda;
const END = 0xd9;

function isKept(jpeg: Uint8Array, marker: number, at: number): boolean {
  if (marker === 0xe0) return hasText(jpeg, at, 'JFIF\0');
  if (marker === 0xe2) return hasText(jpeg, at, 'ICC_PROFILE\0');
  if (marker === 0xee) return hasText(jpeg, at, 'Adobe');
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  const isComment = marker === 0xfe;
  return !isApplication && !isComment;
}

/** A scan ends at the next marker that is neither a stuffed byte, a restart nor filling. */
function endOfScan(jpeg: Uint8Array, from: number): number {
  for (let at = from; at < jpeg.length - 1; at += 1) {
    if (jpeg[at] !== 0xff) continue;
    const next = jpeg[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return jpeg.length;
}

function exifSegment(exif: Uint8Array): Uint8Array {
  const length = 2 + 6 + exif.length;
  return joined([Uint8Array.of(0xff, 0xe1, length >> 8, length & 0xff), latin('Exif\0\0'), exif]);
}
