import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from './turns.js';

test('so much goes on at once for one key, in the order in which it came, and another key does not wait', async () => {
  const turns = new Turns(2);
  const log: string[] = [];
  let running = 0;
  let most = 0;
  const work = (key: string, name: string) =>
    turns.take(key, async () => {
      running += key === 'a' ? 1 : 0;
      most = Math.max(most, running);
      log.push(name);
      await wait(key === 'a' ? 10 : 0);
      running -= key === 'a' ? 1 : 0;
      return name;
    });
  const done = await Promise.all([
    ...['1', '2', '3', '4', '5'].map((name) => work('a', name)),
    work('b', 'other'),
  ]);
  expect(done).toEqual(['1', '2', '3', '4', '5', 'other']);
  expect(log).toEqual(['1', '2', 'other', '3', '4', '5']);
  expect(most).toBe(2);
});

test('work that fails gives its turn on', async () => {
  const turns = new Turns(1);
  const failing = turns.take('a', () => Promise.reject(new Error('no')));
  const next = turns.take('a', () => 'yes');
  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe('yes');
});
