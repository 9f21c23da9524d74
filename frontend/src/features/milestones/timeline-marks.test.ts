import { describe, expect, test } from 'vitest';
import { dayAt } from '../../shared/calendar-day';
import { filterMilestones, type standsSo } from './milestone-filter';
import { type Milestone, timelineRows, timelineSpan } from './timeline-marks';

type Dates = {
  promised?: string;
  forecast?: string;
  reached?: string;
  lateAtLeastDays?: number;
  slipDays?: number;
};

/** A milestone of phase `site`; a date may be `first..last`. */
function milestone(key: string, { promised, forecast, reached, ...rest }: Dates): Milestone {
  const date = (text: string | undefined) => {
    if (!text) return null;
    const [firstDay, date = firstDay] = text.split('..') as [string, string?];
    return { firstDay, date } as NonNullable<Milestone['promised']>;
  };
  return {
    key,
    title: key,
    phase: { key: 'site', title: 'Site' },
    announced: Boolean(promised ?? forecast ?? reached),
    promised: date(promised),
    forecast: date(forecast ?? promised),
    reached: date(reached),
    slipDays: null,
    lateAtLeastDays: null,
    ...rest,
  } as Milestone;
}

const OPENING = milestone('opening', {
  promised: '2016-09-01..2016-09-30',
  forecast: '2017-01-01..2017-01-31',
  slipDays: 123,
  lateAtLeastDays: 183,
});
const DEMOLITION = milestone('demolition', { reached: '2015-07-09' });
const SILENT = milestone('silent', {});
const ALL = [DEMOLITION, SILENT, OPENING];

describe('the timeline', () => {
  test('draws the slip from the promise to the forecast, and the silence after it to the as-of day', () => {
    const [row] = timelineRows([OPENING], 'opening', '2017-04-01');
    expect(row?.isGoal).toBe(true);
    expect(row?.slip && [dayAt(row.slip.from), dayAt(row.slip.to), row.slip.late]).toEqual([
      '2016-09-30',
      '2017-01-31',
      true,
    ]);
    expect(row?.silent && [dayAt(row.silent.from), dayAt(row.silent.to)]).toEqual([
      '2017-01-31',
      '2017-04-01',
    ]);
  });

  test('draws no forecast beside what was reached, nor where it only repeats the promise', () => {
    const kept = milestone('kept', { promised: '2016-05-31', forecast: '2016-06-30', reached: '2016-05-20' });
    const open = milestone('open', { promised: '2016-05-31' });
    const rows = timelineRows([kept, open], undefined, '2016-01-01');
    expect(rows.map(({ forecast, slip }) => [forecast, slip?.late ?? null])).toEqual([
      [null, false],
      [null, null],
    ]);
  });

  test('leaves out what has no date', () => {
    expect(timelineRows(ALL, undefined, '2017-04-01').map(({ key }) => key)).toEqual([
      'demolition',
      'opening',
    ]);
  });

  test('cuts a long silence before the as-of day short', () => {
    const rows = timelineRows(ALL, undefined, '2026-11-22');
    const span = timelineSpan(rows, '2026-11-22');
    expect(span?.cut).toBe(true);
    expect(dayAt(span?.asOf ?? 0) < '2017-07-01').toBe(true);
    expect(timelineSpan(rows, '2016-01-01')).toMatchObject({ cut: false });
    expect(timelineSpan([], '2016-01-01')).toBeNull();
  });
});

test('milestones are told apart by phase and by how they stand', () => {
  const keys = (...filter: [string | undefined, Parameters<typeof standsSo>[1] | undefined]) =>
    filterMilestones(ALL, ...filter).map(({ key }) => key);
  expect(keys('site', undefined)).toEqual(['demolition', 'silent', 'opening']);
  expect(keys('other', undefined)).toEqual([]);
  expect(keys(undefined, 'reached')).toEqual(['demolition']);
  expect(keys(undefined, 'late')).toEqual(['opening']);
  expect(keys(undefined, 'open')).toEqual(['opening']);
  expect(keys(undefined, 'unannounced')).toEqual(['silent']);
});
