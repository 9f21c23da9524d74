import { expect, test } from 'vitest';
import { isForThisMachine } from './host-header.js';

test.each([
  '127.0.0.1:3000',
  '127.0.0.1',
  'localhost:3000',
  'LOCALHOST',
  'cantiere.localhost:3000',
  '[::1]:3000',
])('a request for %s is for this machine', (host) =>
  expect(isForThisMachine({ headers: { host } })).toBe(true),
);

test.each([
  'evil.example:3000',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  '192.168.1.2',
  'notlocalhost',
])('a request for %s is not', (host) => expect(isForThisMachine({ headers: { host } })).toBe(false));
