import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../shared/calendar-date.js';
import type { MilestoneStatement, StatementKind } from './milestone.js';
import { milestoneState } from './milestone-state.js';
import type { SlipCause } from './slip-cause.js';
import { slipLedger } from './slip-ledger.js';

const said = (id: string, kind: StatementKind, date: string, statedOn: string) =>
  ({ id, kind, dateFirst: day(date), dateLast: day(date), statedLast: day(statedOn) }) as MilestoneStatement;

const OPENING = [
  said('F2', 'PROMISED', '2016-09-30', '2015-06-24'),
  said('F8', 'FORECAST', '2017-01-31', '2016-07-15'),
  said('F14', 'FORECAST', '2017-06-10', '2017-05-18'),
  said('A1', 'REACHED', '2017-06-10', '2017-06-10'),
];

const cause = (statementId: string, days: number | null) => ({ statementId, days }) as SlipCause;

function ledger(statements: readonly MilestoneStatement[], causes: readonly SlipCause[] = []) {
  const state = milestoneState(statements, day('2026-11-22'));
  return slipLedger(statements, state, (id) => causes.filter((each) => each.statementId === id));
}

test('the opening of the Polo slipped by 123 and 130 days, which no source explains', () => {
  expect(ledger(OPENING).map((step) => [step.to.id, step.days, step.unexplainedDays])).toEqual([
    ['F8', 123, 123],
    ['F14', 130, 130],
  ]);
});

test('a cause explains its days, and one without days what the others leave', () => {
  const [first, second] = ledger(OPENING, [cause('F8', 100), cause('F14', 30), cause('F14', null)]);
  expect(first?.unexplainedDays).toBe(23);
  expect(second?.causes.map((each) => each.days)).toEqual([30, 100]);
  expect(second?.unexplainedDays).toBe(0);
});

test('the steps add up to the slip, whatever was stated in whatever order', () => {
  const offset = fc.integer({ min: -400, max: 400 });
  const kind = fc.constantFrom<StatementKind>('PROMISED', 'FORECAST', 'REACHED', 'ACCEPTED');
  const statements = fc.array(fc.tuple(kind, offset, fc.integer({ min: 0, max: 900 })), { maxLength: 12 });
  fc.assert(
    fc.property(statements, (drawn) => {
      const stated = drawn
        .map(([drawnKind, date, statedOn], index) =>
          said(
            String(index),
            drawnKind,
            addDays(day('2020-01-01'), date),
            addDays(day('2018-01-01'), statedOn),
          ),
        )
        .sort((a, b) => (a.statedLast < b.statedLast ? -1 : a.statedLast > b.statedLast ? 1 : 0));
      const { slipDays } = milestoneState(stated, day('2026-11-22'));
      const total = ledger(stated).reduce((sum, step) => sum + step.days, 0);
      expect(total).toBe(slipDays ?? 0);
    }),
    { seed: 20170610, numRuns: 2000 },
  );
});
