import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { authSecret } from './auth-secret.js';

const folder = mkdtempSync(join(tmpdir(), 'cantiere-secret-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the configured secret counts, and no file is made', () => {
  expect(authSecret({ secret: 'x'.repeat(32), secretFile: '/nowhere/auth-secret' })).toBe('x'.repeat(32));
});

test('a secret that nobody configured is made once', () => {
  const secretFile = join(folder, 'new', 'auth-secret');
  const made = authSecret({ secret: null, secretFile });
  expect(made).toMatch(/^[\w-]{64}$/);
  expect(authSecret({ secret: null, secretFile })).toBe(made);
});

test('a damaged file is not taken for a secret', () => {
  const secretFile = join(folder, 'damaged');
  writeFileSync(secretFile, 'short');
  expect(() => authSecret({ secret: null, secretFile })).toThrow(/is damaged: delete it/);
});

test('a folder that cannot be written asks for the setting', () => {
  const secretFile = join(folder, 'damaged', 'auth-secret');
  writeFileSync(join(folder, 'damaged'), 'a file where a folder should be');
  expect(() => authSecret({ secret: null, secretFile })).toThrow(/cannot be kept .*: set AUTH_SECRET/);
});
