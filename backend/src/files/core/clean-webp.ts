import { joined, latin, viewOf } from './bytes.js';

/**
 * A WebP without anything but its picture, colours and animation: EXIF, XMP, unknown chunks and whatever follows its end
 * are left out. `exif` is put in their place. Null when the file is not whole. Source: RFC 9649, 2.
 */
export function cleanWebp(webp: Uint8Array, exif: Uint8Array | null): Uint8Array | null {
  const view = viewOf(webp);
  const end = 8 + view.getUint32(4, true);
  if (end > webp.length) return null;
  const chunks: Uint8Array[] = [];
  let at = 12;
  while (at + 8 <= end) {
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length + (length % 2);
    // A last chunk of odd length may come without its filling byte.
    if (at + 8 + length > end) return null;
    const type = String.fromCharCode(...webp.subarray(at, at + 4));
    if (type === 'VP8X') chunks.push(withFlags(webp.slice(at, next), exif !== null));
    else if (KEPT.has(type)) chunks.push(webp.subarray(at, Math.min(next, end)));
    at = next;
  }
  if (exif !== null) chunks.push(chunk('EXIF', exif));
  const body = joined([latin('WEBP'), ...chunks]);
  return joined([latin('RIFF'), littleEndian(body.length), body]);
}

const KEPT = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

function withFlags(extended: Uint8Array, hasExif: boolean): Uint8Array {
  const flags = extended[8] ?? 0;
  extended[8] = (flags & ~(HAS_EXIF | HAS_XMP)) | (hasExif ? HAS_EXIF : 0);
  return extended;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  return joined([latin(type), littleEndian(content.length), content, new Uint8Array(content.length % 2)]);
}

function littleEndian(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
}
