import { expect, test } from 'vitest';
import { isForThisSite } from './host-header.js';

test.each([
  '127.0.0.1:3000',
  '127.0.0.1',
  'localhost:3000',
  'LOCALHOST',
  'cantiere.localhost:3000',
  '[::1]:3000',
])('a request for %s is for this machine', (host) =>
  expect(isForThisSite({ headers: { host } }, null)).toBe(true),
);

test.each([
  'evil.example:3000',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  '192.168.1.2',
  'notlocalhost',
])('a request for %s is not', (host) => expect(isForThisSite({ headers: { host } }, null)).toBe(false));

test.each([
  ['cantiere.example', 'https://cantiere.example', true],
  ['CANTIERE.example', 'https://cantiere.example', true],
  ['cantiere.example:8443', 'https://cantiere.example:8443', true],
  ['cantiere.example:8443', 'https://cantiere.example', false],
  ['cantiere.example.evil.example', 'https://cantiere.example', false],
  ['evil.example', 'https://cantiere.example', false],
  ['127.0.0.1:3000', 'https://cantiere.example', true],
])('a request for %s at the site %s: %s', (host, publicUrl, expected) =>
  expect(isForThisSite({ headers: { host } }, publicUrl)).toBe(expected),
);
