import { expect, test } from 'vitest';
import { record } from '../../../test/support/record-notation.js';
import type { Facts } from '../../record/core/facts.js';
import type { Visibility } from './roles.js';
import { type SeenChange, tightenEffects } from './tighten-effects.js';
import type { TightenableTable } from './visibility.js';

const FACTS = record(`
  2015-06-24 PROMISED 2016-09
  2016-10-13 FORECAST 2016-12-11..2016-12-20 "mid-December"
`);

/** "PUBLIC: milestones opening, milestoneStatements #1 #2" for each level from which something is hidden. */
function hidden(
  subjectTable: TightenableTable,
  subjectId: string | null,
  level: Visibility,
  field: string | null = null,
  facts: Facts = FACTS,
): string[] {
  const effects = tightenEffects(facts, { subjectTable, subjectId, field, level });
  return effects.filter(({ hides }) => hides.length > 0).map((each) => `${each.level}: ${told(each.hides)}`);
}

const told = (changes: readonly SeenChange[]) =>
  changes.map(({ table, field, ids }) => [table, field, ...ids].filter(Boolean).join(' ')).join(', ');

test('a milestone takes with it what rests on it, from everybody below the level', () => {
  expect(hidden('milestones', 'opening', 'COUNCIL')).toEqual([
    'PUBLIC: milestones opening, milestoneStatements #1 #2',
    'PARTNERS: milestones opening, milestoneStatements #1 #2',
  ]);
});

test('a field of a kind is counted where it holds something', () => {
  expect(hidden('milestoneStatements', null, 'PARTNERS', 'words')).toEqual([
    'PUBLIC: milestoneStatements words #2',
  ]);
});

test('a party takes its name from what names it', () => {
  expect(hidden('parties', 'crit', 'PARTNERS')).toEqual([
    'PUBLIC: parties crit, milestones acceptedBy opening',
  ]);
});

test('the declared level hides nothing, and what was hidden before is shown again', () => {
  expect(hidden('milestones', 'opening', 'PUBLIC')).toEqual([]);
  const row = { id: 'rule', projectId: 'project', revision: 9, position: 0, reason: {} };
  const place = { subjectTable: 'milestones', subjectId: 'opening', field: null } as const;
  const tightened: Facts = { ...FACTS, visibilityRules: [{ ...row, ...place, level: 'PRIVATE' }] };
  expect(hidden('milestones', 'opening', 'PUBLIC', null, tightened)).toEqual([]);
  const lifted = tightenEffects(tightened, { ...place, level: 'COUNCIL' });
  expect(lifted.map(({ level, shows }) => `${level}: ${told(shows)}`)).toEqual([
    'PUBLIC: ',
    'PARTNERS: ',
    'COUNCIL: milestones opening, milestoneStatements #1 #2',
  ]);
});
