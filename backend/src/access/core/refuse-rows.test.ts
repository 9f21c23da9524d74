import { expect, test } from 'vitest';
import { ADMINISTRATOR, member, said } from '../../../test/support/viewer-notation.js';
import type { Facts, NewRows } from '../../record/core/facts.js';
import { refuseRows } from './refuse-rows.js';
import { LOCAL, type Viewer } from './viewer.js';

const LINES = `
  2015-06-24 PROMISED 2016-09
  2016-07-31 REACHED 2016-07-30
  2016-08-01 ACCEPTED 2016-08-01
`;
const FACTS = said(LINES, ['comune', 'nobody, recorded by comune', 'crit, recorded by comune']);

/** The field for which the rows are refused; null where they are not. */
function refusedAt(viewer: Viewer, rows: NewRows, facts: Facts = FACTS): string | null {
  const refused = refuseRows(viewer, facts, rows);
  expect(refused?.code ?? 'NOT_ENTITLED').toBe('NOT_ENTITLED');
  return refused === null ? null : (refused.field[0] ?? '');
}

const withdrawal = (factId: string): NewRows => ({ withdrawals: [{ id: 'w', factId, reason: 'wrong' }] });

function statement(kind: 'FORECAST' | 'ACCEPTED', byId: string | null, correctsId: string | null = null) {
  const { projectId, revision, position, ...draft } = FACTS.milestoneStatements[0] as never as {
    projectId: string;
    revision: number;
    position: number;
  } & Facts['milestoneStatements'][number];
  return { milestoneStatements: [{ ...draft, id: 'new', kind, byId, correctsId }] } satisfies NewRows;
}

const LEAD = member('LEAD comune');

test('nobody but the funder of the party that is entitled accepts', () => {
  const accepted = statement('ACCEPTED', 'crit');
  expect(refusedAt(member('FUNDER crit'), accepted)).toBeNull();
  expect(refusedAt(LOCAL, accepted)).toBeNull();
  for (const viewer of [LEAD, ADMINISTRATOR, member('PARTNER crit'), member('FUNDER comune')])
    expect(refusedAt(viewer, accepted)).toBe('by');
});

test('nor takes back, or turns into something else, what a funder accepted', () => {
  for (const viewer of [LEAD, ADMINISTRATOR, member('PARTNER crit'), member('FUNDER comune')]) {
    expect(refusedAt(viewer, withdrawal('#3'))).toBe('fact');
    expect(refusedAt(viewer, statement('FORECAST', 'comune', '#3'))).toBe('statement');
  }
  expect(refusedAt(member('FUNDER crit'), withdrawal('#3'))).toBeNull();
  expect(refusedAt(member('FUNDER crit'), statement('FORECAST', 'crit', '#3'))).toBeNull();
});

test('the lead states for everybody, partners and funders for their own party and for no party', () => {
  expect(refusedAt(LEAD, statement('FORECAST', 'crit'))).toBeNull();
  for (const viewer of [member('PARTNER crit'), member('FUNDER crit')]) {
    expect(refusedAt(viewer, statement('FORECAST', 'crit'))).toBeNull();
    expect(refusedAt(viewer, statement('FORECAST', 'comune'))).toBe('by');
    expect(refusedAt(viewer, statement('FORECAST', null))).toBe('by');
  }
});

test('a councillor speaks for nobody, also not for the own organisation', () => {
  expect(refusedAt(member('COUNCIL comune'), statement('FORECAST', 'comune'))).toBe('by');
});

test('what a party said is withdrawn by that party, whoever recorded it; what nobody said by who recorded it', () => {
  expect(refusedAt(member('PARTNER comune'), withdrawal('#1'))).toBeNull();
  expect(refusedAt(member('PARTNER comune'), withdrawal('#2'))).toBeNull();
  expect(refusedAt(member('PARTNER crit'), withdrawal('#1'))).toBe('fact');
  expect(refusedAt(member('PARTNER crit'), withdrawal('#2'))).toBe('fact');
  const ofCrit = said('2015-06-24 PROMISED 2016-09', ['crit, recorded by comune']);
  expect(refusedAt(member('PARTNER comune'), withdrawal('#1'), ofCrit)).toBe('fact');
  expect(refusedAt(member('PARTNER crit'), withdrawal('#1'), ofCrit)).toBeNull();
});

test('what only the lead adds, no partner takes back', () => {
  const stated = FACTS.milestoneStatements[0] as Facts['milestoneStatements'][number];
  const part = { ...stated, id: 'role', partyId: 'comune', role: 'OWNER' as const, note: null };
  const facts: Facts = { ...FACTS, partyParts: [part] };
  expect(refusedAt(member('PARTNER comune'), withdrawal('role'), facts)).toBe('fact');
  expect(refusedAt(LEAD, withdrawal('role'), facts)).toBeNull();
});

test('a party declares its own status, and pledges what is its own', () => {
  const base = {
    statedFirst: '',
    statedLast: '',
    statedPrecision: 'DAY',
    statedInferred: false,
  } as never as {
    statedFirst: null;
  };
  const status = (partyId: string) =>
    ({
      statusDeclarations: [{ ...base, id: 's', sourceId: 'x', colour: 'RED', sentence: {}, partyId }],
    }) as never as NewRows;
  const pledge = (fromId: string) =>
    ({ commitments: [{ ...base, id: 'c', fromId, toId: null }] }) as never as NewRows;
  expect(refusedAt(member('PARTNER crit'), status('crit'))).toBeNull();
  expect(refusedAt(member('PARTNER crit'), status('comune'))).toBe('party');
  expect(refusedAt(member('FUNDER crit'), pledge('crit'))).toBeNull();
  expect(refusedAt(member('FUNDER crit'), pledge('comune'))).toBe('from');
});

test('a payment is recorded by who pledged or by who is paid', () => {
  const pledge = { id: 'pledge', fromId: 'crit', toId: 'comune' } as never as Facts['commitments'][number];
  const facts: Facts = {
    ...FACTS,
    commitments: [pledge],
    parties: [
      ...FACTS.parties,
      { id: 'aem', key: 'aem', organisationId: 'aem', projectId: 'project', revision: 0, position: 2 },
    ],
  };
  const payment = { payments: [{ id: 'p', commitmentId: 'pledge' }] } as never as NewRows;
  expect(refusedAt(member('PARTNER crit'), payment, facts)).toBeNull();
  expect(refusedAt(member('PARTNER comune'), payment, facts)).toBeNull();
  expect(refusedAt(member('PARTNER aem'), payment, facts)).toBe('commitment');
});
