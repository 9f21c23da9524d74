import { expect, test } from 'vitest';
import { daysAddedLater } from './added-later';

const ROME = { demo: false, timeZone: 'Europe/Rome' };
const added = (recordedAt: string, revision = 2) => ({ statedOn: '2026-03-01', recordedAt, revision });

test('counts the days from the statement to its entry, in the zone of the project', () => {
  expect(daysAddedLater(added('2026-03-01T09:00:00Z'), ROME)).toBe(0);
  expect(daysAddedLater(added('2026-04-09T22:30:00Z'), ROME)).toBe(40);
});

test('what was stated for a day to come was not added later', () => {
  expect(daysAddedLater(added('2026-02-01T09:00:00Z'), ROME)).toBe(0);
});

test('only what was added to a demo after it was loaded counts', () => {
  const demo = { ...ROME, demo: true };
  expect(daysAddedLater(added('2026-04-09T09:00:00Z', 2), demo)).toBe(0);
  expect(daysAddedLater(added('2026-04-09T09:00:00Z', 3), demo)).toBe(39);
});
