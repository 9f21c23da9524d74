import { expect, test } from 'vitest';
import { mayOpen } from './sockets.js';

const host = '127.0.0.1:3000';

test.each([undefined, 'http://127.0.0.1:3000'])('a socket from %s may open', (origin) =>
  expect(mayOpen({ url: '/graphql', headers: { host, ...(origin ? { origin } : {}) } })).toBe(true),
);

test.each(['http://evil.example', 'http://127.0.0.1:4000', 'null', ''])(
  'a socket from %s may not',
  (origin) => expect(mayOpen({ url: '/graphql', headers: { host, origin } })).toBe(false),
);

test('a socket to another address or another machine may not open', () => {
  expect(mayOpen({ url: '/other', headers: { host } })).toBe(false);
  expect(mayOpen({ url: '/graphql', headers: { host: 'evil.example' } })).toBe(false);
});
