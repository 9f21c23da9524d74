import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { asFromPhone, photo } from '../../../test/support/made-files.js';
import { readExif, xmpHasPosition } from './exif.js';

const exifOf = async (image: Sharp) => {
  const { exif } = await sharp(await image.jpeg().toBuffer()).metadata();
  return exif ?? Buffer.alloc(0);
};

test('the day and the position are found in what a phone writes', async () => {
  expect(readExif(await exifOf(asFromPhone(photo(8, 8))))).toEqual({
    takenOn: '2026-08-05',
    hasPosition: true,
  });
});

test.each(['1980:01:01 00:00:00', '0000:00:00 00:00:00', '2026:02:30 10:00:00', 'yesterday'])(
  'a clock that says "%s" proposes no day',
  async (DateTimeOriginal) => {
    const image = photo(8, 8).withExif({ IFD2: { DateTimeOriginal } });
    expect(readExif(await exifOf(image))).toEqual({ takenOn: null, hasPosition: false });
  },
);

test('a damaged block says nothing and breaks nothing', async () => {
  const block = await exifOf(asFromPhone(photo(8, 8)));
  fc.assert(
    fc.property(fc.nat(block.length - 1), fc.nat(255), fc.nat(block.length), (at, byte, length) => {
      const damaged = Buffer.from(block.subarray(0, length));
      if (at < length) damaged[at] = byte;
      expect(() => readExif(damaged)).not.toThrow();
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('a position in XMP is found as well', () => {
  expect(xmpHasPosition('<rdf exif:GPSLatitude="45,8.03N"/>')).toBe(true);
  expect(xmpHasPosition('<rdf dc:title="Roof"/>')).toBe(false);
});
