import { expect, test } from 'vitest';
import { isStale } from './staleness';

test('a figure turns stale on the day after its interval has passed', () => {
  expect(isStale('2017-01-01', '2017-04-01', 90)).toBe(false);
  expect(isStale('2017-01-01', '2017-04-02', 90)).toBe(true);
});

test('what was never stated does not age', () => {
  expect(isStale(null, '2017-04-02', 90)).toBe(false);
});
