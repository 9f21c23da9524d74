import { expect, test } from 'vitest';
import { isStale, latestDay } from './staleness';

test('a figure turns stale on the day after its interval has passed', () => {
  expect(isStale('2017-01-01', '2017-04-01', 90)).toBe(false);
  expect(isStale('2017-01-01', '2017-04-02', 90)).toBe(true);
});

test('what was never stated does not age', () => {
  expect(isStale(null, '2017-04-02', 90)).toBe(false);
});

test('the latest of some days is told, and that none is known', () => {
  expect(latestDay(['2016-07-15', null, '2017-06-10', undefined, '2015-06-24'])).toBe('2017-06-10');
  expect(latestDay([null])).toBeNull();
});
