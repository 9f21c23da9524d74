import { expect, test } from 'vitest';
import { AtOnce } from './at-once.js';

test('each key has its own places, and one that was left is free again', () => {
  const places = new AtOnce(2);
  const [first, second] = [places.enter('a'), places.enter('a')];
  expect([first, second, places.enter('a')]).toEqual([expect.any(Function), expect.any(Function), null]);
  expect(places.enter('b')).not.toBeNull();
  first?.();
  first?.();
  expect([places.enter('a') === null, places.enter('a')]).toEqual([false, null]);
});
