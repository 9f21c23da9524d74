import { expect, test } from 'vitest';
import { trendLabels } from './milestone-trend-labels';

const BOUNDS = { x: 60, y: 0, width: 300, height: 190 };
const at = (id: string, x: number, y: number, text: string | null = '30 set 2016') => ({ id, x, y, text });

test('points far from each other are all named, within the chart', () => {
  const labels = trendLabels([at('a', 70, 180), at('b', 200, 100), at('c', 350, 20)], BOUNDS);
  expect([...labels.keys()].sort()).toEqual(['a', 'b', 'c']);
  for (const box of labels.values()) {
    expect(box.x).toBeGreaterThanOrEqual(60);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
  }
});

test('of points that stand close together the first and the last keep their dates', () => {
  const crowd = Array.from({ length: 12 }, (_, each) => at(String(each), 100 + each * 6, 100 - each));
  const labels = trendLabels(crowd, BOUNDS);
  expect(labels.has('0') && labels.has('11')).toBe(true);
  expect(labels.size).toBeLessThan(12);
});

test('a point without words gets no label', () => {
  expect(trendLabels([at('a', 70, 180), at('b', 200, 100, null)], BOUNDS).has('b')).toBe(false);
});
