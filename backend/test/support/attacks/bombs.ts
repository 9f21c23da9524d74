import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG of eight by eight pixels with further chunks before its picture. */
export function pngWith(...chunks: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(8, 0);
  header.writeUInt32BE(8, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const picture = pngChunk('IDAT', deflateSync(Buffer.alloc(25 * 8)));
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', header),
    ...chunks,
    picture,
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG with texts that unpack to a thousand times as much as it is; by itself of about a megabyte. */
export function textBomb(texts = 26): Buffer {
  const packed = deflateSync(Buffer.alloc(40_000_000));
  const text = pngChunk('zTXt', Buffer.concat([Buffer.from('a\0\0', 'latin1'), packed]));
  const international = pngChunk('iTXt', Buffer.concat([Buffer.from('b\0\x01\0\0\0', 'latin1'), packed]));
  return pngWith(...Array.from({ length: texts / 2 }, () => [text, international]).flat());
}

/** A PNG of which a profile of colours unpacks to a hundred megabytes. */
export function profileBomb(): Buffer {
  const packed = deflateSync(Buffer.alloc(100_000_000));
  return pngWith(pngChunk('iCCP', Buffer.concat([Buffer.from('a\0\0', 'latin1'), packed])));
}

/** A JPEG of less than a megabyte whose passes all stand in memory before the picture shows. */
export function progressiveBomb(): Promise<Buffer> {
  return flat(6000, 6000).jpeg({ progressive: true, quality: 10 }).toBuffer();
}

/** The same as an interlaced PNG. */
export function interlacedBomb(): Promise<Buffer> {
  return flat(5600, 5600).png({ progressive: true, palette: true }).toBuffer();
}

function flat(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#888' }, limitInputPixels: false });
}
