import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { asFromPhone, photo } from '../../../test/support/made-files.js';
import { cleanPhoto, type PhotoType } from './clean-photo.js';

const FORMATS = ['jpeg', 'png', 'webp'] as const;
const typeOf = (format: (typeof FORMATS)[number]): PhotoType => `image/${format}`;
/** A photo with nothing beside it; the library writes a chunk of its own into a PNG. */
const bare = async (format: (typeof FORMATS)[number]) => {
  const bytes = await photo(80, 60).toFormat(format).toBuffer();
  return Buffer.from(cleanPhoto(bytes, typeOf(format), 1) ?? []);
};
const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();

describe.each(FORMATS)('a %s', (format) => {
  test('loses what the phone wrote beside it and no pixel', async () => {
    const taken = await asFromPhone(photo(80, 60)).toFormat(format).toBuffer();
    const cleaned = cleanPhoto(taken, typeOf(format), 1);
    if (cleaned === null) throw new Error('not whole');
    expect((await sharp(cleaned).metadata()).exif).toBeUndefined();
    expect(Buffer.from(cleaned).includes('Someone')).toBe(false);
    expect((await pixels(cleaned)).equals(await pixels(taken))).toBe(true);
  });

  test('is turned as before', async () => {
    const taken = await asFromPhone(photo(80, 60), 6).toFormat(format).toBuffer();
    const cleaned = cleanPhoto(taken, typeOf(format), 6);
    const { orientation, autoOrient } = await sharp(cleaned ?? new Uint8Array()).metadata();
    expect([orientation, autoOrient]).toEqual([6, { width: 60, height: 80 }]);
  });

  test('without anything beside it stays the very file that it was', async () => {
    const plain = await bare(format);
    expect(Buffer.from(cleanPhoto(plain, typeOf(format), 1) ?? []).equals(plain)).toBe(true);
  });

  test('loses what follows its end', async () => {
    const plain = await bare(format);
    const more = Buffer.concat([plain, Buffer.from('<script>alert(1)</script>')]);
    expect(Buffer.from(cleanPhoto(more, typeOf(format), 1) ?? []).equals(plain)).toBe(true);
  });

  test('cut short anywhere is never an exception', async () => {
    const taken = await asFromPhone(photo(20, 16), 3).toFormat(format).toBuffer();
    for (let length = 12; length < taken.length - 1; length += 7) {
      expect(cleanPhoto(taken.subarray(0, length), typeOf(format), 3)).toBeNull();
    }
  });
});
