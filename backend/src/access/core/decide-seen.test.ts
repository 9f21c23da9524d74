import { expect, test } from 'vitest';
import { member, said } from '../../../test/support/viewer-notation.js';
import { type Decision, decided } from '../../record/core/decision.js';
import type { Facts } from '../../record/core/facts.js';
import { type Refusal, refusal } from '../../shared/refusal.js';
import { refused } from '../../shared/result.js';
import { decideSeen } from './decide-seen.js';
import { FULL_SIGHT, type Sight } from './sight.js';

const PARTNERS: Sight = { seen: 'PARTNERS', seesFunding: false, organisationIds: ['crit'] };
const PARTNER = member('PARTNER crit');
const OPEN = said('2015-06-24 PROMISED 2016-09', ['comune']);
const FACTS: Facts = {
  ...OPEN,
  visibilityRules: [
    {
      id: 'rule',
      projectId: 'project',
      revision: 2,
      position: 0,
      subjectTable: 'milestoneStatements',
      subjectId: '#1',
      field: null,
      level: 'COUNCIL',
      reason: { en: 'until the tender closes' },
    },
  ],
};

/** Refuses, in words that tell what there is, as long as there is a statement. */
function refusing(code: Refusal['code']) {
  return (facts: Facts): Decision =>
    facts.milestoneStatements.length === 0
      ? decided('new', {})
      : refused([refusal(code, ['key'], 'the statement says September 2016', 'settembre 2016')]);
}

function told(decision: Decision): string {
  if (decision.ok) throw new Error('it was recorded');
  return JSON.stringify(decision.reason);
}

test('a refusal for something withheld says that there is something, and not what', () => {
  const reason = told(decideSeen(PARTNER, PARTNERS, FACTS, refusing('INVALID')));
  expect(reason).toContain('NOT_ENTITLED');
  expect(reason).not.toMatch(/September|settembre|INVALID/);
});

test('that a key is taken is said as of any key', () => {
  expect(told(decideSeen(PARTNER, PARTNERS, FACTS, refusing('TAKEN')))).toContain('TAKEN');
});

test('what is seen is refused in plain words', () => {
  expect(told(decideSeen(PARTNER, PARTNERS, OPEN, refusing('INVALID')))).toContain('September');
  const lead = decideSeen(member('LEAD comune'), FULL_SIGHT, FACTS, refusing('INVALID'));
  expect(told(lead)).toContain('September');
});

test('what is withheld cannot be named: a decision looks among what is seen first', () => {
  const finding = (facts: Facts): Decision =>
    facts.milestoneStatements.some((each) => each.id === '#1')
      ? decided('#1', {})
      : refused([refusal('NOT_FOUND', ['statement'], 'there is none', 'non c’è')]);
  expect(told(decideSeen(PARTNER, PARTNERS, FACTS, finding))).toContain('NOT_FOUND');
  expect(decideSeen(PARTNER, { ...PARTNERS, seen: 'COUNCIL' }, FACTS, finding).ok).toBe(true);
});

test('the rows that are recorded are those decided on everything', () => {
  const counting = (facts: Facts) => decided(String(facts.milestoneStatements.length), {});
  expect(decideSeen(PARTNER, PARTNERS, FACTS, counting)).toMatchObject({ value: { subjectId: '1' } });
});

test('what speaks for others is refused after all', () => {
  const withdrawing = () => decided('#1', { withdrawals: [{ id: 'w', factId: '#1', reason: 'wrong' }] });
  expect(told(decideSeen(PARTNER, PARTNERS, OPEN, withdrawing))).toContain('"fact"');
});
