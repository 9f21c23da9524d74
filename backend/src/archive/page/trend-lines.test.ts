import { expect, test } from 'vitest';
import type { PageProject } from './page-data.js';
import { spread, trendLines, trendSpan } from './trend-lines.js';

const day = (text: string) => Date.parse(text) / 86_400_000;

function milestone(key: string, slipDays: number, ...trend: [statedOn: string, date: string][]) {
  return { key, slipDays, trend: trend.map(([statedOn, date]) => ({ statedOn, date })) };
}

function project(...milestones: object[]): PageProject {
  return { goal: { key: 'goal' }, milestones } as unknown as PageProject;
}

const GOAL = milestone('goal', 123, ['2015-06-24', '2016-09-30'], ['2016-07-15', '2017-01-31']);

test('the goal comes first, then what moved often, then what moved far; what was said once tells nothing', () => {
  const lines = trendLines(
    project(
      milestone('far', 300, ['2015-07-01', '2016-01-01'], ['2016-01-01', '2016-10-27']),
      milestone('once', 0, ['2015-07-01', '2016-01-01']),
      milestone(
        'often',
        9,
        ['2015-07-01', '2016-01-01'],
        ['2016-01-01', '2016-01-05'],
        ['2016-02-01', '2016-01-10'],
      ),
      milestone('before', 9, ['2014-07-01', '2014-10-01'], ['2014-08-01', '2014-11-01']),
      GOAL,
    ),
  );
  expect(lines.map((line) => line.milestone.key)).toEqual(['goal', 'often', 'far']);
});

test('a long silence before the as-of day is cut short', () => {
  const lines = trendLines(project(GOAL));
  expect(trendSpan(lines, '2016-07-31').edge).toBe(day('2016-07-31'));
  expect(trendSpan(lines, '2026-07-31').edge).toBeLessThan(day('2016-11-01'));
});

test('labels keep their distance and their order, and stay in their room', () => {
  const placed = spread([100, 50, 102, 101], 30, [20, 140]);
  expect(placed).toEqual([80, 50, 140, 110]);
});
