import { expect, test } from 'vitest';
import { trendFrame, trendLabels, trendScales } from './trend-layout';
import type { TrendDomain, TrendLine, TrendPoint } from './trend-lines';

const DOMAIN: TrendDomain = { x: [0, 400], y: [400, 900], edge: 400, cut: false };
const FRAME = trendFrame(800, 260);

function line(key: string, reached: boolean, ...points: [x: number, y: number][]): TrendLine {
  const drawn = points.map(([x, y]) => ({ x, y }) as TrendPoint);
  return {
    key,
    title: key,
    isGoal: false,
    points: drawn,
    reached,
    slipText: null,
    late: false,
    lateAtLeastDays: null,
  };
}

const LINES = [
  line('opening', false, [0, 460], [390, 800]),
  line('tenant', false, [0, 460], [389, 790]),
  line('street', true, [100, 500], [290, 520]),
];
const TEXTS = new Map([
  ['opening', ['Opening · January 2017', '123 days late']],
  ['tenant', ['First tenant · October 2016']],
  ['street', ['Street reopened']],
]);

test('labels do not cover each other, also where two lines end at nearly the same date', () => {
  const boxes = trendLabels(LINES, TEXTS, DOMAIN, FRAME).map(({ box }) => box);
  expect(boxes).toHaveLength(3);
  for (const a of boxes) {
    for (const b of boxes.filter((other) => other !== a)) {
      const apart =
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart).toBe(true);
    }
  }
});

test('in a wide chart open lines are named at its right edge, in a narrow one inside it', () => {
  const wide = trendLabels(LINES, TEXTS, DOMAIN, FRAME).find(({ key }) => key === 'opening');
  expect(wide?.box.x).toBeGreaterThan(800 - FRAME.right);
  const narrow = trendLabels(LINES, TEXTS, DOMAIN, trendFrame(326, 260)).find(({ key }) => key === 'opening');
  expect((narrow?.box.x ?? 0) + (narrow?.box.width ?? 0)).toBeLessThanOrEqual(326);
});

test('later dates are drawn higher: up is bad', () => {
  const { x, y } = trendScales(DOMAIN, FRAME);
  expect(y(900)).toBeLessThan(y(400));
  expect(x(0)).toBe(FRAME.left);
});
