import { expect, test } from 'vitest';
import { stateOn } from '../../../test/support/record-notation.js';
import { milestoneStatus } from '../../milestones/core/milestone-status.js';
import { day } from '../../shared/calendar-date.js';
import { phaseState } from './phase-state.js';
import { DEFAULT_THRESHOLDS } from './project.js';

const ASOF = '2016-12-31';

/** Records of milestones, each by the status that it has on 31 December 2016. */
const MILESTONES = {
  unannounced: '',
  reached: '2016-12-01 REACHED 2016-11-30',
  green: '2016-12-01 PROMISED 2017-06',
  amber: '2015-06-24 PROMISED 2017-01\n2016-12-01 FORECAST 2017-02',
  red: '2015-06-24 PROMISED 2016-09',
  silent: '2015-06-24 PROMISED 2018-09',
} as const;

function phaseOf(...names: (keyof typeof MILESTONES)[]) {
  return phaseState(
    names.map((name) => {
      const state = stateOn(MILESTONES[name], ASOF);
      return { state, status: milestoneStatus(state, day(ASOF), DEFAULT_THRESHOLDS) };
    }),
  );
}

test.each([
  [[], 'GREY'],
  [['unannounced'], 'GREY'],
  [['reached'], 'REACHED'],
  [['reached', 'unannounced'], 'REACHED'],
  [['reached', 'green'], 'GREEN'],
  [['green', 'silent'], 'GREY'],
  [['silent', 'amber'], 'AMBER'],
  [['amber', 'red', 'reached'], 'RED'],
] as const)('a phase of %o is %s', (names, colour) => {
  expect(phaseOf(...names).colour).toBe(colour);
});

test('counts what was announced and reached, from the first day to the last', () => {
  expect(phaseOf('unannounced', 'amber', 'reached', 'silent')).toEqual({
    announcedCount: 3,
    reachedCount: 1,
    firstDay: '2016-11-30',
    lastDay: '2018-09-30',
    colour: 'AMBER',
  });
  expect(phaseOf('unannounced')).toMatchObject({ announcedCount: 0, firstDay: null, lastDay: null });
});
