import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A photo of noise, so that it compresses as badly as a real one. */
export function photo(width = 640, height = 480): Sharp {
  const noise = { type: 'gaussian' as const, mean: 120, sigma: 40 };
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } });
}

/** What a phone writes beside a picture: when and where it was taken, and how it is to be turned. */
export function asFromPhone(image: Sharp, orientation = 1): Sharp {
  return image.withMetadata({ orientation }).withExifMerge({
    IFD0: { Make: 'Phone', Model: 'P1', Artist: 'Someone' },
    IFD2: { DateTimeOriginal: '2026:08:05 17:20:11' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '45/1 8/1 2/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '10/1 1/1 30/1',
    },
  });
}

export function pdf(text = 'Verbale'): Buffer {
  const head = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${text}\n`;
  return Buffer.from(`${head}trailer<</Root 1 0 R>>\nstartxref\n${head.length}\n%%EOF\n`);
}

/** A PNG of a few bytes that unpacks to so many pixels. */
export function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
