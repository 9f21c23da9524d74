import { expect, test } from 'vitest';
import { DayClock } from './day-clock.js';

test('the day changes with the minute in which midnight strikes, in each zone by itself', () => {
  const clock = new DayClock();
  const at = (instant: string) =>
    ['Europe/Rome', 'Asia/Kathmandu'].map((zone) => clock.day(zone, Date.parse(instant)));
  expect(at('2026-03-01T18:14:59.999Z')).toEqual(['2026-03-01', '2026-03-01']);
  expect(at('2026-03-01T18:15:00.000Z')).toEqual(['2026-03-01', '2026-03-02']);
  expect(at('2026-03-01T22:59:59.999Z')).toEqual(['2026-03-01', '2026-03-02']);
  expect(at('2026-03-01T23:00:00.000Z')).toEqual(['2026-03-02', '2026-03-02']);
});

test('a clock that is set back shows the earlier day again', () => {
  const clock = new DayClock();
  expect(clock.day('UTC', Date.parse('2026-03-02T00:00:00Z'))).toBe('2026-03-02');
  expect(clock.day('UTC', Date.parse('2026-03-01T23:59:00Z'))).toBe('2026-03-01');
});
