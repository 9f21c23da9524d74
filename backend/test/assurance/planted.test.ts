import { expect, test } from 'vitest';
import { marker, Planted } from './planted.js';

const secret = marker('password');
const planted = new Planted({ password: secret, other: marker('other') });
const bytes = Buffer.from(secret);

test.each([
  ['as it is', `a line with ${secret} in it`],
  ['in JSON', JSON.stringify({ body: secret })],
  ['in a connection address', `postgresql://ada:${encodeURIComponent(secret)}@127.0.0.1:5432/x`],
  [
    'in an address within an address',
    `?next=${encodeURIComponent(`/p?token=${encodeURIComponent(secret)}`)}`,
  ],
  ['in hex', `\\x${bytes.toString('hex')}`],
  ['in a header of basic authorisation', `Basic ${Buffer.from(`client:${secret}`).toString('base64')}`],
  ['after one more byte', Buffer.from(`-client:${secret}`).toString('base64')],
  ['after two more bytes', Buffer.from(`--client:${secret} and more`).toString('base64')],
  ['in base64url', Buffer.from(`{"a":"${secret}"}`).toString('base64url')],
])('a secret is found %s', (_, text) => {
  expect(planted.foundIn(text)).toEqual(['password']);
  expect(planted.foundIn(Buffer.concat([Buffer.from([0, 255]), Buffer.from(text)]))).toEqual(['password']);
});

test('nothing is found where nothing is', () => {
  expect(planted.foundIn(`${secret.slice(0, -1)} ${marker('password')}`)).toEqual([]);
});
