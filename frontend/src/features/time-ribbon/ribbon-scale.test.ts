import { describe, expect, test } from 'vitest';
import { dayUnder, ribbonScale } from './ribbon-scale';

const DAYS = ['2015-06-24', '2016-07-15', '2015-06-17', '2017-06-10'];

describe('the scale of the time ribbon', () => {
  const scale = ribbonScale(DAYS, '2026-11-22');

  test('runs from the first stated day to today', () => {
    expect(scale.first).toBe('2015-06-17');
    expect(scale.position('2015-06-17')).toBe(0);
    expect(scale.position('2026-11-22')).toBe(1);
    expect(scale.position('2030-01-01')).toBe(1);
    expect(scale.position('1999-01-01')).toBe(0);
  });

  test('gives a silence of nine years little room, and marks it', () => {
    expect(1 - scale.position('2017-06-10')).toBeLessThan(0.25);
    expect(scale.folds).toHaveLength(2);
    expect(scale.years.map(({ year }) => year)).toEqual(['2017']);
  });

  test('finds the day again from its position', () => {
    for (const day of ['2015-06-17', '2015-06-20', '2016-12-01', '2017-06-10', '2026-11-22']) {
      expect(scale.dayAtPosition(scale.position(day))).toBe(day);
    }
  });

  test('a pointer means the nearest stated day, and the day itself where none is near', () => {
    const stated = ['2015-06-24', '2016-07-14', '2016-07-15'];
    const close = ribbonScale(stated, '2016-12-31');
    for (const day of stated) expect(dayUnder(close, stated, close.position(day), 900)).toBe(day);
    expect(dayUnder(close, stated, close.position('2016-01-10'), 900)).toBe('2016-01-10');
  });

  test('keeps the order of days, whatever the order of the input', () => {
    const ordered = [...DAYS].sort().map(scale.position);
    expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
    expect(ribbonScale([...DAYS].reverse(), '2026-11-22').position('2016-07-15')).toBe(
      scale.position('2016-07-15'),
    );
  });

  test('stands also for a project of which nothing was stated, or only today', () => {
    expect(ribbonScale([], '2026-11-22').position('2026-11-22')).toBe(1);
    expect(ribbonScale(['2026-11-22'], '2026-11-22').dayAtPosition(1)).toBe('2026-11-22');
  });
});
