import { expect, test } from 'vitest';
import { record } from '../../../test/support/record-notation.js';
import { factsAsOf } from '../../record/core/as-of.js';
import { day } from '../../shared/calendar-date.js';
import { indicatorState } from './indicator-state.js';
import type { IndicatorStatement } from './milestone.js';

/** What an indicator amounts to, told in the notation of a milestone: only kind and stated-on day matter here. */
function inShort(lines: string, asOf = '2018-01-01') {
  const statements = factsAsOf(record(lines), day(asOf)).milestoneStatements.map(
    ({ milestoneId, ...each }) => ({
      ...each,
      indicatorId: milestoneId,
      low: '1',
      high: '1',
      approximate: false,
    }),
  );
  const { promised, saidSince, came } = indicatorState(statements satisfies IndicatorStatement[]);
  return [promised?.id, saidSince?.id, came?.id].map((each) => each ?? '-').join(' ');
}

test.each([
  ['nothing stated', '', '- - -'],
  ['a promise', '2015-06-24 PROMISED 2015', '#1 - -'],
  [
    'the first promise stays; a later one is said since',
    '2015-06-24 PROMISED 2015\n2016-07-15 PROMISED 2015',
    '#1 #2 -',
  ],
  [
    'the latest figure is said since',
    '2015-06-24 PROMISED 2015\n2016-07-15 FORECAST 2015\n2017-06-06 FORECAST 2015',
    '#1 #3 -',
  ],
  ['a figure without a promise', '2016-07-15 FORECAST 2015', '- #1 -'],
  [
    'what came, the latest word of it',
    '2015-06-24 PROMISED 2015\n2017-06-10 REACHED 2017\n2017-08-31 REACHED 2017',
    '#1 - #3',
  ],
])('%s', (_name, lines, expected) => {
  expect(inShort(lines)).toBe(expected);
});
