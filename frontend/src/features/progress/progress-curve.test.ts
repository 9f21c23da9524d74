import { expect, test } from 'vitest';
import type { ProgressQuery } from '../../generated/graphql';
import { dayAt } from '../../shared/calendar-day';
import { phaseBars, phaseLines } from './phase-bars';
import { progressCurve, standing } from './progress-curve';
import { countTicks } from './progress-layout';

type Project = NonNullable<ProgressQuery['project']>;

/** `milestone('promised > reached')`; either may be `-`. */
function milestone(dates: string): Project['milestones'][number] {
  const [promised, reached] = dates.split(' > ').map((date) => (date === '-' ? null : { date })) as [
    { date: string } | null,
    { date: string } | null,
  ];
  return { key: dates, phase: { key: 'site' }, promised, reached };
}

/** `project('2016-02-15', ['2016-01: 1/0', …], …)`: month, promised, reached (`-` after the as-of day). */
function project(asOf: string, months: string[], ...milestones: string[]): Project {
  return {
    id: 'p',
    asOf,
    milestones: milestones.map(milestone),
    progress: {
      months: months.map((line) => {
        const [month, promised, reached] = line.split(/: |\//) as [string, string, string];
        return { month, promised: Number(promised), reached: reached === '-' ? null : Number(reached) };
      }),
      phases: [{ phase: { key: 'site', title: 'Site' }, promised: 2, promisedByNow: 1, reached: 2 }],
    },
  };
}

const SMALL = project(
  '2016-02-15',
  ['2015-11-30: 0/1', '2015-12-31: 0/1', '2016-01-31: 1/1', '2016-02-29: 1/2', '2016-03-31: 2/-'],
  '- > 2015-11-20',
  '2016-01-15 > 2016-02-10',
  '2016-03-10 > -',
);

test('the curve begins a month before the first promise and counts kept promises apart', () => {
  const curve = progressCurve(SMALL);
  expect(curve?.points.map(({ month, promised, kept, reached }) => [month, promised, kept, reached])).toEqual(
    [
      ['2015-12-31', 0, 0, 1],
      ['2016-01-31', 1, 0, 1],
      ['2016-02-29', 1, 1, 2],
      ['2016-03-31', 2, null, null],
    ],
  );
});

test('a long silence after the last change is cut short', () => {
  const silent = Array.from({ length: 24 }, (_, month) => {
    const day = new Date(Date.UTC(2016, month + 1, 0)).toISOString().slice(0, 10);
    return `${day}: 1/1`;
  });
  const curve = progressCurve(
    project('2017-12-15', ['2015-12-31: 0/0', ...silent], '2016-01-15 > 2016-01-10'),
  );
  expect(curve?.points.length).toBe(5);
  expect(curve?.cut).toBe(true);
});

test('without any promise there is no curve', () => {
  expect(progressCurve(project('2016-02-15', ['2015-11-30: 0/1'], '- > 2015-11-20'))).toBeNull();
});

test('milestones reached without a promise are counted apart', () => {
  expect(standing(SMALL)).toEqual({ promised: 2, due: 1, kept: 1, unpromised: 1 });
  expect(phaseBars(SMALL)).toEqual([
    { key: 'site', title: 'Site', promised: 2, promisedByNow: 1, kept: 1, reached: 2 },
  ]);
});

test('the steps bend on firsts of months, and what was reached ends on the as-of day', () => {
  const days = (key: 'promised' | 'kept') =>
    progressCurve(SMALL)?.corners.flatMap((corner) => (corner[key] === null ? [] : [dayAt(corner.x)]));
  expect(days('kept')).toEqual(['2015-12-01', '2016-01-01', '2016-02-01', '2016-02-15']);
  expect(days('promised')?.slice(-2)).toEqual(['2016-03-01', '2016-03-31']);
});

test('a phase without any promise takes one line instead of two bars', () => {
  const bar = { key: 'a', title: 'A', promised: 0, promisedByNow: 0, kept: 0, reached: 5 };
  const kinds = phaseLines([bar, { ...bar, key: 'b', promised: 1 }]).map(({ kind }) => kind);
  expect(kinds).toEqual(['name', 'promised', 'gap', 'name', 'promised', 'kept', 'gap']);
});

test('counts are marked in round steps', () => {
  expect(countTicks(26)).toEqual([0, 10, 20, 30]);
  expect(countTicks(3)).toEqual([0, 1, 2, 3]);
  expect(countTicks(0)).toEqual([0, 1]);
});
