import { expect, test } from 'vitest';
import { record } from '../../../test/support/record-notation.js';
import { type Facts, withRows } from '../../record/core/facts.js';
import { day } from '../../shared/calendar-date.js';
import { isPublished } from './sight.js';
import { publishProject, type Tightening, tightenVisibility } from './tighten.js';

const FACTS = record('2015-06-24 PROMISED 2016-09');
const deciding = { today: day('2026-11-22'), newId: () => 'new' };
const WANTED: Tightening = {
  table: 'milestoneStatements',
  subject: '#1',
  field: null,
  level: 'COUNCIL',
  explanation: { en: 'until the tender closes' },
};

function codes(changes: Partial<Tightening>): string[] {
  const decision = tightenVisibility(FACTS, { ...WANTED, ...changes }, deciding);
  return decision.ok ? [] : decision.reason.map((each) => `${each.code} ${each.field.join('.')}`);
}

test.each<[string, Partial<Tightening>, string[]]>([
  ['one record', {}, []],
  ['every record of a kind', { subject: null }, []],
  ['a field of a record', { field: 'note' }, []],
  ['a field that every record has', { field: 'dateLast' }, ['INVALID field']],
  ['a record that is not there', { subject: '#9' }, ['NOT_FOUND subject']],
  ['anything without a reason', { explanation: { en: ' ' } }, ['REQUIRED explanation']],
  [
    'a field that is never public',
    { table: 'payments', subject: null, field: 'note', level: 'PUBLIC' },
    ['INVALID level'],
  ],
  [
    'the same at the level declared',
    { table: 'payments', subject: null, field: 'note', level: 'PARTNERS' },
    [],
  ],
])('withholding %s', (_name, changes, expected) => {
  expect(codes(changes)).toEqual(expected);
});

test('a project is published once, and taken back once', () => {
  const publish = (facts: Facts, published: boolean) => {
    const decision = publishProject(facts, published, deciding);
    return decision.ok ? withRows(facts, 2, decision.value.rows) : null;
  };
  expect(isPublished(FACTS)).toBe(false);
  expect(publish(FACTS, false)).toBeNull();
  const published = publish(FACTS, true) as Facts;
  expect(isPublished(published)).toBe(true);
  expect(publish(published, true)).toBeNull();
  expect(isPublished(publish(published, false) as Facts)).toBe(false);
});
