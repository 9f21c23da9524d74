import { expect, test } from 'vitest';
import { isOwn, rememberOwn } from './own-writes';

test('what this page recorded is told from what others did, also before its answer has come', async () => {
  const { promise, resolve } = Promise.withResolvers<number | null>();
  rememberOwn('hub', promise);
  const asked = isOwn('hub', 4);
  resolve(4);
  expect(await asked).toBe(true);
  expect(await isOwn('hub', 5)).toBe(false);
  expect(await isOwn('mill', 4)).toBe(false);
});

test('a write that was refused or failed holds nothing up', async () => {
  rememberOwn('hub', Promise.resolve(null));
  rememberOwn('hub', Promise.reject(new Error('no answer')));
  expect(await isOwn('hub', 6)).toBe(false);
});
