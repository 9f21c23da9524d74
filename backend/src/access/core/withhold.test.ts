import { expect, test } from 'vitest';
import { record } from '../../../test/support/record-notation.js';
import type { Facts } from '../../record/core/facts.js';
import type { Visibility } from './roles.js';
import { FULL_SIGHT, type Sight } from './sight.js';
import type { TightenableTable } from './visibility.js';
import type { VisibilityRule } from './visibility-rule.js';
import { withhold } from './withhold.js';

const PUBLIC: Sight = { seen: 'PUBLIC', seesFunding: false, organisationIds: [] };
const REASON = { en: 'until the tender closes', it: 'fino alla chiusura della gara' };

const SLIPPED = `
  2015-06-24 PROMISED 2016-09
  2016-07-31 FORECAST 2017-01
  2016-08-01 FORECAST 2017-02-01 corrects 2
`;

function rule(
  subjectTable: TightenableTable,
  subjectId: string | null,
  level: Visibility,
  field: string | null = null,
): VisibilityRule {
  const row = { id: 'rule', projectId: 'project', revision: 9, position: 0 };
  return { ...row, subjectTable, subjectId, field, level, reason: REASON };
}

/** What of the statements is seen, by the numbers of their lines. */
function linesSeen(facts: Facts, rules: readonly VisibilityRule[], sight: Sight): string[] {
  return withhold(facts, rules, sight).facts.milestoneStatements.map((each) => each.id);
}

test('without rules everybody sees what a work that several pay for says of itself', () => {
  const facts = record(SLIPPED);
  const { facts: seen, withheld } = withhold(facts, [], PUBLIC);
  expect(withheld).toEqual([]);
  expect(seen.milestoneStatements).toBe(facts.milestoneStatements);
});

test('a record is withheld from those whom its level leaves out, with its reason', () => {
  const facts = record(SLIPPED);
  const rules = [rule('milestoneStatements', '#1', 'COUNCIL')];
  expect(withhold(facts, rules, PUBLIC).withheld).toEqual([
    { table: 'milestoneStatements', id: '#1', field: null, level: 'COUNCIL', reason: REASON },
  ]);
  expect(linesSeen(facts, rules, PUBLIC)).toEqual(['#2', '#3']);
  expect(linesSeen(facts, rules, { ...PUBLIC, seen: 'PARTNERS' })).toEqual(['#2', '#3']);
  expect(linesSeen(facts, rules, { ...PUBLIC, seen: 'COUNCIL' })).toEqual(['#1', '#2', '#3']);
  expect(linesSeen(facts, rules, FULL_SIGHT)).toEqual(['#1', '#2', '#3']);
});

test('what corrects a withheld statement is withheld with it, and what it corrects as well', () => {
  const facts = record(SLIPPED);
  for (const withheld of ['#2', '#3']) {
    expect(linesSeen(facts, [rule('milestoneStatements', withheld, 'PRIVATE')], PUBLIC)).toEqual(['#1']);
  }
});

test('nothing that rests on a withheld milestone is left, and no goal names it', () => {
  const { facts } = withhold(record(SLIPPED), [rule('milestones', 'opening', 'PRIVATE')], PUBLIC);
  expect(facts.milestones).toEqual([]);
  expect(facts.milestoneStatements).toEqual([]);
  expect(facts.descriptions.map((each) => each.goalId)).toEqual([null]);
});

test('a withdrawal of a withheld statement goes with it', () => {
  const facts = record('2015-06-24 PROMISED 2016-09 withdrawn');
  expect(withhold(facts, [rule('milestoneStatements', '#1', 'PRIVATE')], PUBLIC).facts.withdrawals).toEqual(
    [],
  );
});

test('a field is withheld by itself; one that holds nothing is unknown and not withheld', () => {
  const facts = record('2016-10-13 FORECAST 2016-12-11..2016-12-20 "mid-December"');
  const rules = [
    rule('milestoneStatements', null, 'PARTNERS', 'words'),
    rule('milestoneStatements', null, 'PARTNERS', 'note'),
  ];
  const { facts: seen, withheld } = withhold(facts, rules, PUBLIC);
  expect(seen.milestoneStatements.map((each) => [each.words, each.dateLast])).toEqual([[null, '2016-12-20']]);
  expect(withheld.map((each) => each.field)).toEqual(['words']);
});

test('the organisation that stated it sees it at any level', () => {
  const facts = record(SLIPPED);
  const own = facts.milestoneStatements.map((each) => ({ ...each, byId: 'crit' }));
  const rules = [rule('milestoneStatements', null, 'PRIVATE')];
  const told: Facts = { ...facts, milestoneStatements: own };
  expect(linesSeen(told, rules, { ...PUBLIC, organisationIds: ['crit'] })).toEqual(['#1', '#2', '#3']);
  expect(linesSeen(told, rules, { ...PUBLIC, organisationIds: ['other'] })).toEqual([]);
});

test('rules themselves are for those who see everything', () => {
  const facts: Facts = { ...record(SLIPPED), visibilityRules: [rule('milestones', 'opening', 'COUNCIL')] };
  expect(withhold(facts, [], PUBLIC).facts.visibilityRules).toEqual([]);
  expect(withhold(facts, [], FULL_SIGHT).facts.visibilityRules).toHaveLength(1);
});
