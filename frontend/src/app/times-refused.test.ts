import { expect, test } from 'vitest';
import { timesRefused } from './times-refused';

const refused = (search: string) =>
  timesRefused(search, '2026-11-22', 41).map(({ time, why }) => `${time} ${why}`);

test('times that exist are read as they are written', () => {
  expect(refused('')).toEqual([]);
  expect(refused('?asOf=2016-07-31&revision=41&lang=it')).toEqual([]);
  expect(refused('?asOf=2026-11-22')).toEqual([]);
});

test('a day that is not in the calendar and one that has not come are told apart', () => {
  expect(refused('?asOf=2016-02-31')).toEqual(['asOf noDay']);
  expect(refused('?asOf=yesterday')).toEqual(['asOf noDay']);
  expect(refused('?asOf=2026-11-23')).toEqual(['asOf future']);
});

test('a revision is a whole number from 1 on', () => {
  for (const given of ['0', '-1', '1.5', 'abc', '', '99999999999'])
    expect({ given, refused: refused(`?revision=${given}`) }).toEqual({
      given,
      refused: ['revision noNumber'],
    });
});

test('a revision beyond the newest is not there yet', () => {
  expect(refused('?revision=42')).toEqual(['revision notYet']);
});

test('an instant of knowledge is said to be unread, since pages take a revision', () => {
  expect(refused('?knownAt=2026-11-01T00:00:00Z')).toEqual(['knownAt knownAt']);
});

test('both times may be wrong at once', () => {
  expect(refused('?asOf=never&revision=x')).toEqual(['asOf noDay', 'revision noNumber']);
});
