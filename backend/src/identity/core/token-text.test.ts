import { expect, test } from 'vitest';
import { bearerOf, isTokenText } from './token-text.js';

test.each([
  [undefined, null],
  ['', null],
  ['Basic YWRhOmh1c2g=', null],
  ['Bearers abc', null],
  ['Bearer abc', 'abc'],
  ['bearer   abc ', 'abc'],
  ['Bearer', ''],
  ['Bearer ', ''],
])('Authorization %j names the bearer %j', (header, secret) => expect(bearerOf(header)).toBe(secret));

test.each([
  [`cnt_${'aB3_-'.repeat(8)}abc`, true],
  [`cnt_${'a'.repeat(42)}`, false],
  [`cnt_${'a'.repeat(44)}`, false],
  [`cnx_${'a'.repeat(43)}`, false],
  [`cnt_${'a'.repeat(42)}=`, false],
  ['', false],
])('%s is a token: %s', (text, is) => expect(isTokenText(text)).toBe(is));
