import { describe, expect, test } from 'vitest';
import { record } from '../../../test/support/record-notation.js';
import { said } from '../../../test/support/viewer-notation.js';
import type { Facts, FactTable } from '../../record/core/facts.js';
import type { Redaction } from '../../record/core/redaction.js';
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
    {
      table: 'milestoneStatements',
      id: '#1',
      field: null,
      level: 'COUNCIL',
      reason: REASON,
      belongsToId: 'opening',
    },
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

test('what a party said is its own, whoever recorded it; what nobody said is who recorded it', () => {
  const facts = said(SLIPPED, ['crit, recorded by comune', 'nobody, recorded by comune', 'crit']);
  const rules = [rule('milestoneStatements', '#1', 'PRIVATE')];
  expect(linesSeen(facts, rules, { ...PUBLIC, organisationIds: ['comune'] })).toEqual(['#2', '#3']);
  expect(linesSeen(facts, rules, { ...PUBLIC, organisationIds: ['crit'] })).toEqual(['#1', '#2', '#3']);
  const unsaid = said('2015-06-24 PROMISED 2016-09', ['nobody, recorded by comune']);
  expect(linesSeen(unsaid, rules, { ...PUBLIC, organisationIds: ['comune'] })).toEqual(['#1']);
});

test('a party that a cause is put down to did not state it; a party that is withheld sees itself', () => {
  const facts = said(SLIPPED, ['comune', 'comune', 'comune']);
  const stated = facts.milestoneStatements[1] as Facts['milestoneStatements'][number];
  const cause = { ...stated, id: 'cause', statementId: '#2', partyId: 'crit', cause: {}, days: 1 };
  const told: Facts = { ...facts, slipCauses: [cause] };
  const rules = [rule('slipCauses', null, 'PRIVATE'), rule('parties', 'crit', 'COUNCIL')];
  const crit = withhold(told, rules, { ...PUBLIC, seen: 'PARTNERS', organisationIds: ['crit'] }).facts;
  expect([crit.slipCauses, crit.parties.map(({ id }) => id)]).toEqual([[], ['crit', 'comune']]);
  const comune = withhold(told, rules, { ...PUBLIC, seen: 'PARTNERS', organisationIds: ['comune'] }).facts;
  expect([comune.slipCauses.length, comune.parties.map(({ id }) => id)]).toEqual([1, ['comune']]);
});

test('of a revision of which only a source is left nothing is shown', () => {
  const facts = record(SLIPPED);
  const sources = facts.milestoneStatements.map(({ sourceId, revision }) => ({
    ...(facts.parties[0] as object),
    id: sourceId,
    revision,
  })) as never as Facts['sources'];
  // A later statement came from the source that the first one brought.
  const milestoneStatements = facts.milestoneStatements.map((each) =>
    each.id === '#2' ? { ...each, sourceId: 'source of #1' } : each,
  );
  const rules = [rule('milestoneStatements', '#1', 'PRIVATE')];
  const seen = withhold({ ...facts, sources, milestoneStatements }, rules, PUBLIC);
  expect(seen.facts.sources.map(({ id }) => id)).toContain('source of #1');
  expect(seen.revisions.get(1)).toBe('NOTHING');
});

test('that something was removed, and why, is told of what is seen only', () => {
  const facts = said('2016-10-13 FORECAST 2016-12-11 "mid-December"', ['comune']);
  const removed = (subjectTable: Redaction['subjectTable'], subjectId: string, field: string): Redaction => {
    const row = { projectId: 'project', revision: 2, position: 0 };
    return { ...row, id: `${subjectTable} ${field}`, subjectTable, subjectId, field, reason: 'a name' };
  };
  const redactions = [
    removed('milestoneStatements', '#1', 'words'),
    removed('milestoneStatements', '#1', 'note'),
    removed('milestones', 'opening', 'title'),
    removed('revisions', '1', 'reason'),
    removed('visibilityRules', 'rule', 'reason'),
    removed('sources', 'source of #1', 'title'),
    removed('organisations', 'crit', 'name'),
  ];
  const told: Facts = { ...facts, redactions };
  const left = (rules: readonly VisibilityRule[], sight = PUBLIC) =>
    withhold(told, rules, sight).facts.redactions.map(({ id }) => id);
  expect(left([rule('milestoneStatements', '#1', 'COUNCIL', 'words')])).toEqual([
    'milestoneStatements note',
    'milestones title',
  ]);
  expect(left([rule('milestoneStatements', '#1', 'COUNCIL')])).toEqual(['milestones title']);
  expect(left([rule('milestoneStatements', '#1', 'COUNCIL')], FULL_SIGHT)).toHaveLength(7);
});

describe('what a withheld thing leaves behind', () => {
  const opening = rule('milestones', 'opening', 'COUNCIL');
  const crit = rule('parties', 'crit', 'COUNCIL');

  test('each table says for what its rows are missing, also those that only rest on it', () => {
    const { leftOut } = withhold(record(SLIPPED), [opening], PUBLIC);
    const causes = (table: FactTable) => leftOut.get(table)?.map(({ table: of, id }) => `${of} ${id}`);
    expect(causes('milestones')).toEqual(['milestones opening']);
    expect(causes('milestoneStatements')).toEqual(['milestones opening']);
    expect(causes('parties')).toBeUndefined();
  });

  test('a goal that is not shown is told apart from none', () => {
    expect(withhold(record(SLIPPED), [opening], PUBLIC).goal?.reason).toBe(REASON);
    expect(withhold(record(SLIPPED), [], PUBLIC).goal).toBeNull();
  });

  test('the name of a withheld party is a withheld field of what names it', () => {
    const { facts, withheld } = withhold(record(SLIPPED), [crit], PUBLIC);
    expect(facts.milestones.map((each) => each.acceptedById)).toEqual([null]);
    expect(withheld).toContainEqual(
      expect.objectContaining({ table: 'milestones', id: 'opening', field: 'acceptedBy', reason: REASON }),
    );
  });

  test('a revision that named it is shown in part only: its reason may name it too', () => {
    const facts = record(SLIPPED);
    const named: Facts = { ...facts, milestones: facts.milestones.map((each) => ({ ...each, revision: 2 })) };
    expect(withhold(named, [crit], PUBLIC).revisions.get(2)).toBe('PART');
    expect(withhold(named, [], PUBLIC).revisions.get(2)).toBeUndefined();
  });

  test('a statement on a milestone that is withheld itself belongs to nothing shown', () => {
    const both = [opening, rule('milestoneStatements', '#1', 'COUNCIL')];
    const statement = withhold(record(SLIPPED), both, PUBLIC).withheld.find((each) => each.id === '#1');
    expect(statement?.belongsToId).toBeNull();
  });
});
