import { expect, test } from 'vitest';
import { labelsWithRoom, placeLabels, spreadLabels } from './place-labels';

const BOUNDS = { x: 0, y: 0, width: 400, height: 200 };

test('the second of two labels at one point takes its second place', () => {
  const places = [
    { x: 10, y: 100 },
    { x: 10, y: 120 },
  ];
  const placed = placeLabels(
    [
      { id: 'a', width: 60, height: 16, places },
      { id: 'b', width: 60, height: 16, places },
    ],
    BOUNDS,
    [],
  );
  expect(placed.get('a')?.y).toBe(100);
  expect(placed.get('b')?.y).toBe(120);
});

test('a label never leaves the chart', () => {
  const placed = placeLabels([{ id: 'a', width: 60, height: 16, places: [{ x: 390, y: -20 }] }], BOUNDS, []);
  expect(placed.get('a')).toEqual({ x: 340, y: 0, width: 60, height: 16 });
});

test('a label that covers one before it, or an obstacle, has no room', () => {
  const at = (x: number) => ({ x, y: 0, width: 60, height: 16 });
  const placed = new Map([
    ['first', at(0)],
    ['over the first', at(50)],
    ['beside it', at(60)],
    ['over a point', at(200)],
  ]);
  const kept = labelsWithRoom(placed, [{ x: 210, y: 4, width: 10, height: 10 }]);
  expect([...kept.keys()]).toEqual(['first', 'beside it']);
});

test('labels at the end of lines keep their order and do not touch', () => {
  const spread = spreadLabels(
    [
      { id: 'late', middle: 50, height: 32 },
      { id: 'first', middle: 52, height: 16 },
      { id: 'second', middle: 190, height: 16 },
    ],
    0,
    196,
  );
  expect(spread.get('first')).toBe(50 + 16 + 8);
  expect(spread.get('second')).toBe(188);
});
