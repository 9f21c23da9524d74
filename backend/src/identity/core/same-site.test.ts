import { expect, test } from 'vitest';
import { isForeign } from './same-site.js';

const host = '127.0.0.1:3000';

test.each([undefined, 'http://127.0.0.1:3000'])('a request from %s to its own host is ours', (origin) =>
  expect(isForeign({ origin, host }, null)).toBe(false),
);

test.each(['http://127.0.0.1:4000', 'http://localhost:3000', 'https://evil.example', 'null', ''])(
  'a request from %s is foreign',
  (origin) => expect(isForeign({ origin, host }, null)).toBe(true),
);

test('a page of the public address is ours, also behind a proxy that renames the host', () => {
  expect(isForeign({ origin: 'https://cantiere.example', host }, 'https://cantiere.example')).toBe(false);
  expect(isForeign({ origin: 'https://evil.example', host }, 'https://cantiere.example')).toBe(true);
});

test.each([
  ['cross-site', true],
  ['same-site', true],
  ['same-origin', false],
  ['none', false],
])('what the browser calls %s is foreign: %s', (site, foreign) =>
  expect(isForeign({ origin: undefined, host, site }, null)).toBe(foreign),
);
