import { expect, test } from 'vitest';
import { paidTotal, pledgedTotal } from '../../../funding/core/totals.js';
import { dueBucket, milestoneState } from '../../../milestones/core/milestone-state.js';
import { milestoneStatus } from '../../../milestones/core/milestone-status.js';
import { DEFAULT_THRESHOLDS } from '../../../projects/core/project.js';
import { factsAsOf } from '../../../record/core/as-of.js';
import { FACT_TABLES } from '../../../record/core/facts.js';
import { day } from '../../../shared/calendar-date.js';
import { recordOf } from '../record-of.js';
import { FILANDA_MONTEFINTO } from './filanda-montefinto.js';

let count = 0;
const TODAY = day('2026-11-22');
const facts = recordOf(FILANDA_MONTEFINTO, { today: TODAY, newId: () => `id-${++count}` });
const standing = factsAsOf(facts, TODAY);

test('every kind of fact occurs; nothing is removed or withheld from an example, and loading publishes it', () => {
  expect(FACT_TABLES.filter((table) => facts[table].length === 0)).toEqual([
    'redactions',
    'publications',
    'visibilityRules',
  ]);
});

test('the opening is a hundred days late and says so in red', () => {
  const state = stateOf('opening');
  expect(state).toMatchObject({ slipDays: 100, promised: { dateLast: '2027-03-31' } });
  expect(milestoneStatus(state, TODAY, DEFAULT_THRESHOLDS)).toMatchObject({ colour: 'RED', slipDays: 100 });
});

test('one milestone is overdue, one falls within the week, and more come later', () => {
  expect(dueBucket(stateOf('access-road'), TODAY)).toBe('OVERDUE');
  expect(dueBucket(stateOf('heating-on'), TODAY)).toBe('NEXT_7_DAYS');
  expect(dueBucket(stateOf('systems-installed'), TODAY)).toBe('LATER');
});

test('the foundations were refused first and accepted later, by the tester', () => {
  const before = stateOf('foundations', day('2026-05-01'));
  expect([before.refused?.dateLast, before.accepted]).toEqual(['2026-04-24', null]);
  const now = stateOf('foundations');
  expect([now.refused, now.accepted?.dateLast]).toEqual([null, '2026-05-22']);
});

test('one statement is corrected and one withdrawn, and neither counts', () => {
  expect(stateOf('roof-closed', day('2026-05-01')).forecast?.dateLast).toBe('2026-07-15');
  expect(stateOf('opening', day('2026-11-10')).forecast?.dateLast).toBe('2027-07-09');
  expect(facts.withdrawals).toHaveLength(1);
});

test('the pledges add up to 4.8 million, of which 3.33 million are paid', () => {
  expect(pledgedTotal(standing).sumMinor).toBe(480_000_000n);
  expect(paidTotal(standing)).toEqual({ sumMinor: 333_000_000n, atLeast: false });
});

test('its sources are documents or addresses of no one', () => {
  const addresses = facts.sources.flatMap((each) => each.url ?? []);
  expect(addresses.filter((each) => !each.startsWith('https://example.org/'))).toEqual([]);
});

test('nothing is stated after 20 November 2026', () => {
  expect(factsAsOf(facts, day('2026-11-20')).milestoneStatements).toHaveLength(
    standing.milestoneStatements.length,
  );
});

function stateOf(key: string, asOf = TODAY) {
  const milestone = facts.milestones.find((each) => each.key === key);
  const statements = factsAsOf(facts, asOf).milestoneStatements;
  return milestoneState(
    statements.filter((each) => each.milestoneId === milestone?.id),
    asOf,
  );
}
