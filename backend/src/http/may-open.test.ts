import { expect, test } from 'vitest';
import { mayOpen } from './may-open.js';

const host = '127.0.0.1:3000';

test.each([undefined, 'http://127.0.0.1:3000'])('a socket from %s may open', (origin) =>
  expect(mayOpen({ url: '/graphql', headers: { host, ...(origin ? { origin } : {}) } }, null)).toBe(true),
);

test.each(['http://evil.example', 'http://127.0.0.1:4000', 'null', ''])(
  'a socket from %s may not',
  (origin) => expect(mayOpen({ url: '/graphql', headers: { host, origin } }, null)).toBe(false),
);

test('a socket to another address or another machine may not open', () => {
  expect(mayOpen({ url: '/other', headers: { host } }, null)).toBe(false);
  expect(mayOpen({ url: '/graphql', headers: { host: 'evil.example' } }, null)).toBe(false);
});

test('a page of the public address may open a socket, whatever name a proxy asks for', () => {
  const publicUrl = 'https://cantiere.example';
  const from = (origin: string, to: string) =>
    mayOpen({ url: '/graphql', headers: { host: to, origin } }, publicUrl);
  expect(from(publicUrl, 'cantiere.example')).toBe(true);
  expect(from(publicUrl, host)).toBe(true);
  expect(from('https://evil.example', 'cantiere.example')).toBe(false);
  expect(from(publicUrl, 'evil.example')).toBe(false);
});
