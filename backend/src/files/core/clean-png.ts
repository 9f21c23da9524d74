import { fourBytes, joined, latin, viewOf } from './bytes.js';

/**
 * A PNG without anything but its picture, colours and animation: texts, EXIF, private chunks and whatever follows its
 * end are left out. `exif` is put in their place. Null when the file is not whole. Source: PNG, third edition, 5 and 11.
 */
export function cleanPng(png: Uint8Array, exif: Uint8Array | null): Uint8Array | null {
  const parts = [png.subarray(0, 8)];
  for (const { type, bytes } of chunksOf(png)) {
    if (KEPT.has(type)) parts.push(bytes);
    if (type === 'IHDR' && exif !== null) parts.push(chunk('eXIf', exif));
    if (type === 'IEND') return joined(parts);
  }
  return null;
}

/**
 * A PNG without its packed texts, for reading: a library that reads it would unpack each, and a few kilobytes of them
 * unpack to gigabytes. Nothing that matters here stands in them. Null when the file is not whole.
 */
export function withoutPackedTexts(png: Uint8Array): Uint8Array | null {
  const parts = [png.subarray(0, 8)];
  for (const { type, bytes } of chunksOf(png)) {
    if (!PACKED.has(type) || isPlainText(type, bytes)) parts.push(bytes);
    if (type === 'IEND') return joined(parts);
  }
  return null;
}

const PACKED = new Set(['zTXt', 'iTXt']);

/** An international text is packed or not, as the byte after its keyword says. */
function isPlainText(type: string, bytes: Uint8Array): boolean {
  const keywordEnd = bytes.indexOf(0, 8);
  return type === 'iTXt' && bytes[keywordEnd + 1] === 0;
}

/** The chunks in their order, each with its length and checksum, up to the first that is not whole. */
function* chunksOf(png: Uint8Array): Generator<{ type: string; bytes: Uint8Array }> {
  const view = viewOf(png);
  let at = 8;
  while (at + 12 <= png.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > png.length) return;
    yield { type: String.fromCharCode(...png.subarray(at + 4, at + 8)), bytes: png.subarray(at, end) };
    at = end;
  }
}

const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYS acTL fcTL fdAT'.split(' '),
);

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = joined([latin(type), content]);
  return joined([fourBytes(content.length), body, fourBytes(crc32(body))]);
}

/** CRC-32 as ISO 3309 and PNG, annex D, define it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc;
}
