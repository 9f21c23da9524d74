import { describe, expect, test } from 'vitest';
import type { TrendChartFragment } from '../../generated/graphql';
import { dayNumber } from '../../shared/calendar-day';
import { trendDomain, trendLines, trendRows } from './trend-lines';

type Milestone = TrendChartFragment['milestones'][number];

/** `said('opening', '2015-06-24 > 2016-09-30', …)`: on the first day the second was expected. */
function said(key: string, reached: boolean, ...points: string[]): Milestone {
  const trend = points.map((point) => {
    const [statedOn, date] = point.split(' > ') as [string, string];
    const statement = {
      id: `${key}${statedOn}`,
      kind: 'FORECAST',
      date: null,
      by: null,
      source: { publisher: 'p' },
    } as const;
    return { statedOn, date, statement };
  });
  const end = trend.at(-1)?.date ?? '';
  const slipDays = trend[0] ? dayNumber(end) - dayNumber(trend[0].date) : null;
  return {
    key,
    title: key,
    slipDays,
    slipText: null,
    lateAtLeastDays: null,
    reached: reached ? { date: end } : null,
    trend,
  };
}

const OPENING = said('opening', false, '2015-06-24 > 2016-09-30', '2016-07-15 > 2017-01-31');
const TENANT = said(
  'tenant',
  false,
  '2015-06-24 > 2016-09-30',
  '2016-01-27 > 2016-08-31',
  '2016-07-14 > 2016-10-31',
);
const STREET = said('street', true, '2015-10-19 > 2015-12-31', '2016-04-14 > 2016-04-15');
const ONCE = said('once', true, '2016-02-01 > 2016-02-01');
const project = { goal: { key: 'opening' }, milestones: [ONCE, STREET, TENANT, OPENING] };

describe('the lines of the trend chart', () => {
  test('begin with the goal, then those that moved most; one that was said once tells no history', () => {
    expect(trendLines(project).map(({ key }) => key)).toEqual(['opening', 'tenant', 'street']);
    expect(trendLines(project, 2).map(({ key }) => key)).toEqual(['opening', 'tenant']);
  });

  test('leave out what was closed before anyone spoke of the goal', () => {
    const design = said('design', false, '2013-02-14 > 2013-04-30', '2013-04-26 > 2013-05-31');
    const lines = trendLines({ ...project, milestones: [design, ...project.milestones] });
    expect(lines.map(({ key }) => key)).not.toContain('design');
  });

  test('do not depend on the order in which milestones come', () => {
    const turned = { ...project, milestones: [...project.milestones].reverse() };
    expect(trendLines(turned)).toEqual(trendLines(project));
  });

  test('end where the milestone was reached, and go on dashed where it was not', () => {
    const rows = trendRows(trendLines(project), dayNumber('2016-07-31'));
    const last = rows.at(-1);
    expect(last?.x).toBe(dayNumber('2016-07-31'));
    expect(last?.['opening:open']).toBe(dayNumber('2017-01-31'));
    expect(rows.some((row) => 'street:open' in row)).toBe(false);
  });
});

describe('the span of the trend chart', () => {
  test('ends on the as-of day while people still speak', () => {
    const domain = trendDomain(trendLines(project), '2016-07-31');
    expect(domain).toMatchObject({ edge: dayNumber('2016-07-31'), cut: false });
    expect(domain?.x[0]).toBe(dayNumber('2015-06-24'));
  });

  test('cuts a silence of years short and says so', () => {
    const domain = trendDomain(trendLines(project), '2026-11-22');
    expect(domain?.cut).toBe(true);
    expect(domain?.edge).toBeLessThan(dayNumber('2016-12-01'));
  });

  test('keeps some width when all was said on one day, and is null when nothing was', () => {
    const one = trendDomain(
      trendLines({ goal: { key: 'a' }, milestones: [said('a', false, '2015-06-24 > 2016-09-30')] }),
      '2015-06-24',
    );
    expect((one?.x[1] ?? 0) - (one?.x[0] ?? 0)).toBe(90);
    expect(trendDomain([], '2015-06-24')).toBeNull();
  });
});
