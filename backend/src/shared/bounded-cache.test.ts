import { expect, test } from 'vitest';
import { BoundedCache } from './bounded-cache.js';

test('what was asked for longest ago leaves first', () => {
  const cache = new BoundedCache<string, number>(3);
  cache.keep('a', 1, 1);
  cache.keep('b', 2, 1);
  cache.keep('c', 3, 1);
  cache.get('a');
  cache.keep('d', 4, 1);
  expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.get('d')]).toEqual([1, undefined, 3, 4]);
  expect(cache.weight).toBe(3);
});

test('a heavy value drives out as many as it needs, and stays alone where it is beyond the bound', () => {
  const cache = new BoundedCache<string, number>(10);
  cache.keep('a', 1, 4);
  cache.keep('b', 2, 4);
  cache.keep('c', 3, 8);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([undefined, undefined, 3]);
  cache.keep('d', 4, 99);
  expect([cache.get('c'), cache.get('d')]).toEqual([undefined, 4]);
});

test('a value kept anew counts once', () => {
  const cache = new BoundedCache<string, number>(10);
  cache.keep('a', 1, 4);
  cache.keep('a', 2, 5);
  expect([cache.get('a'), cache.weight]).toEqual([2, 5]);
  cache.forget('a');
  expect([cache.get('a'), cache.weight]).toEqual([undefined, 0]);
});
