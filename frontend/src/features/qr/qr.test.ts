import jsQR from 'jsqr';
import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { leadsNowhereElse, publicAddress } from './public-address';
import { codeAsSvg } from './save-code';

const ADDRESS = 'https://cantiere.comune.cremona.example/p/polo-cremona';

/** What a reader sees of a code: black modules on white, with the light around them. */
function read(modules: (x: number, y: number) => boolean, size: number, quiet: number): string | undefined {
  const scale = 4;
  const side = (size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [column, row] = [Math.floor(x / scale) - quiet, Math.floor(y / scale) - quiet];
      if (column < 0 || row < 0 || column >= size || row >= size || !modules(column, row)) continue;
      pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return jsQR(pixels, side, side)?.data;
}

test('the code of a page says its address', () => {
  const { modules } = create(ADDRESS, { errorCorrectionLevel: 'M' });
  expect(read((x, y) => modules.get(y, x) === 1, modules.size, 4)).toBe(ADDRESS);
});

test('it is still read with a corner torn off', () => {
  const { modules } = create(ADDRESS, { errorCorrectionLevel: 'M' });
  const torn = modules.size - 5;
  expect(read((x, y) => (x < torn || y < torn) && modules.get(y, x) === 1, modules.size, 4)).toBe(ADDRESS);
});

test('the file has black on white and four modules of light around it', async () => {
  const svg = await codeAsSvg(ADDRESS);
  const { modules } = create(ADDRESS, { errorCorrectionLevel: 'M' });
  expect(svg).toContain(`viewBox="0 0 ${modules.size + 8} ${modules.size + 8}"`);
  expect(svg).toContain('fill="#ffffff"');
  expect(svg).toContain('stroke="#000000"');
});

test('the address has neither day nor language', () => {
  expect(publicAddress('https://cantiere.example', 'hub')).toBe('https://cantiere.example/p/hub');
});

test.each([
  ['http://127.0.0.1:3000/p/hub', true],
  ['http://localhost/p/hub', true],
  ['http://[::1]:3000/p/hub', true],
  ['https://cantiere.example/p/hub', false],
])('%s leads nowhere else: %s', (address, expected) => {
  expect(leadsNowhereElse(address)).toBe(expected);
});
