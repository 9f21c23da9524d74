import { expect, test } from 'vitest';
import { formatSize } from './format-size';

test.each([
  [640, 'en', '640 B'],
  [51_881, 'en', '52 kB'],
  [2_140_000, 'en', '2.1 MB'],
  [2_140_000, 'it', '2,1 MB'],
  [20_000_000, 'it', '20 MB'],
] as const)('%i bytes in %s read %s', (bytes, language, text) => {
  expect(formatSize(bytes, language)).toBe(text);
});
