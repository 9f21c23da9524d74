import { expect, test } from 'vitest';
import { emptyRecord } from '../../../test/support/record-notation.js';
import { descriptionOf, FACT_TABLES, type FactTables, noFacts, numberedRows, withRevision } from './facts.js';

const phase = (id: string) => ({ id, key: id, title: { en: id } });

test('rows are numbered across tables, parents first', () => {
  const rows = numberedRows('project', 7, {
    milestones: [{ id: 'm', key: 'm', title: { en: 'm' }, phaseId: 'p', acceptedById: null }],
    phases: [phase('p'), phase('q')],
  });
  expect(
    rows.flatMap(({ rows: each }) => each).map(({ id, revision, position }) => [id, revision, position]),
  ).toEqual([
    ['p', 7, 0],
    ['q', 7, 1],
    ['m', 7, 2],
  ]);
});

test('rows are added at a revision, and the facts before it stay as they were', () => {
  const before = emptyRecord();
  const rows = numberedRows('project', 1, { phases: [phase('works')] });
  const head = { number: 1, at: '2026-11-22T12:00:00.000Z', hash: 'abc', organisationId: null };
  const after = withRevision(before, head, rows as Parameters<typeof withRevision>[2]);
  expect(after.phases.map((each) => each.key)).toEqual(['works']);
  expect(after.head.revision).toBe(1);
  expect(after.revisions).toEqual([head]);
  expect([before.phases, before.head.revision, before.revisions]).toEqual([[], 0, []]);
});

test('the newest description holds; none at all is a bug', () => {
  const [first] = emptyRecord().descriptions;
  if (first === undefined) throw new Error('no description');
  const facts = { ...emptyRecord(), descriptions: [first, { ...first, id: 'second' }] };
  expect(descriptionOf(facts).id).toBe('second');
  expect(() => descriptionOf(noFacts(facts.head))).toThrow('polo');
});

test('every kind of row has its place in the order of insertion, once', () => {
  const everyTable: Record<keyof FactTables, true> = {
    descriptions: true,
    phases: true,
    sources: true,
    parties: true,
    partyParts: true,
    agreements: true,
    signatories: true,
    clauses: true,
    milestones: true,
    indicators: true,
    milestoneStatements: true,
    slipCauses: true,
    indicatorStatements: true,
    withdrawals: true,
    fundingSources: true,
    commitments: true,
    payments: true,
    events: true,
    evidence: true,
    statusDeclarations: true,
    redactions: true,
    publications: true,
    visibilityRules: true,
  };
  expect([...FACT_TABLES].sort()).toEqual(Object.keys(everyTable).sort());
});
