import { expect, test } from 'vitest';
import { ADMINISTRATOR, member, NOBODY, said } from '../../../test/support/viewer-notation.js';
import type { Facts } from '../../record/core/facts.js';
import { RIGHT_OF, refuseAnywhere, refuseCommand, refuseEverywhere, speaksFor } from './entitled.js';
import type { TokenScope } from './roles.js';
import { LOCAL, type Viewer } from './viewer.js';

const token = (viewer: Viewer, scope: TokenScope): Viewer => ({
  ...viewer,
  identity: { kind: 'TOKEN', tokenId: 'script' },
  scope,
});
const codes = (viewer: Viewer) =>
  ['projectCreate', 'phaseAdd', 'eventAdd', 'tokenCreate', 'unheardOf'].map(
    (name) => refuseCommand(viewer, name, 'project')?.code ?? null,
  );

test('each role may do so much in its project', () => {
  const NO = 'NOT_ENTITLED';
  expect(codes(NOBODY)).toEqual(Array.from({ length: 5 }, () => 'NOT_SIGNED_IN'));
  expect(codes(member('LEAD comune'))).toEqual([NO, null, null, null, NO]);
  expect(codes(member('PARTNER comune'))).toEqual([NO, NO, null, null, NO]);
  expect(codes(member('FUNDER comune'))).toEqual([NO, NO, null, null, NO]);
  expect(codes(member('COUNCIL comune'))).toEqual([NO, NO, NO, null, NO]);
  expect(codes(member())).toEqual([NO, NO, NO, null, NO]);
  expect(codes(ADMINISTRATOR)).toEqual([null, null, null, null, NO]);
  expect(codes(LOCAL)).toEqual([null, null, null, null, null]);
});

test('a token does what its scope says of what its person may do, and nothing that is a person’s own', () => {
  const NO = 'NOT_ENTITLED';
  const lead = member('LEAD comune');
  expect(codes(token(lead, 'READ'))).toEqual([NO, NO, NO, NO, NO]);
  expect(codes(token(lead, 'STATE'))).toEqual([NO, NO, null, NO, NO]);
  expect(codes(token(lead, 'ADMINISTER'))).toEqual([NO, null, null, NO, NO]);
});

test('who administers the system is named by a person, never by a token, which would be outlived by it', () => {
  for (const command of ['administratorGrant', 'administratorEnd']) {
    expect(refuseCommand(ADMINISTRATOR, command, null)).toBeNull();
    expect(refuseCommand(token(ADMINISTRATOR, 'ADMINISTER'), command, null)?.code).toBe('NOT_ENTITLED');
    expect(refuseCommand(member('LEAD comune'), command, null)?.code).toBe('NOT_ENTITLED');
  }
});

test('a token confined to some projects does nothing for the system, and everything in them', () => {
  const confined = { ...token(ADMINISTRATOR, 'ADMINISTER'), confinedTo: ['project'] };
  expect(refuseCommand(confined, 'projectCreate', null)?.code).toBe('NOT_ENTITLED');
  expect(refuseCommand(confined, 'phaseAdd', 'other')?.code).toBe('NOT_ENTITLED');
  expect(refuseCommand(confined, 'phaseAdd', 'project')).toBeNull();
  expect(refuseEverywhere(confined, 'evidenceAdd')).toBeNull();
});

test('whoever states nowhere is told so before a project is named', () => {
  expect(refuseEverywhere(member('PARTNER crit'), 'evidenceAdd')).toBeNull();
  for (const viewer of [member(), member('COUNCIL crit'), token(member('LEAD crit'), 'READ')])
    expect(refuseEverywhere(viewer, 'evidenceAdd')?.code).toBe('NOT_ENTITLED');
  expect(refuseEverywhere(NOBODY, 'evidenceAdd')?.code).toBe('NOT_SIGNED_IN');
});

test('what is refused anywhere is refused without looking at what there is', () => {
  for (const command of Object.keys(RIGHT_OF))
    expect(refuseAnywhere(NOBODY, command)?.code).toBe('NOT_SIGNED_IN');
});

const FACTS: Facts = said('2015-06-24 PROMISED 2016-09', ['comune']);
const BOTH = member('PARTNER crit', 'FUNDER comune');

function speaker(viewer: Viewer, named: { speaker?: string; about?: string }, name = 'eventAdd') {
  return speaksFor({ viewer, name, speaker: null, about: null, ...named }, FACTS);
}

test('a person of several organisations speaks for the party that is named, else for the one whose fact it is, else for the first', () => {
  expect(speaker(BOTH, {})).toBe('crit');
  expect(speaker(BOTH, { speaker: 'comune' })).toBe('comune');
  expect(speaker(BOTH, { about: '#1' })).toBe('comune');
  expect(speaker(BOTH, { speaker: 'crit', about: '#1' })).toBe('crit');
  expect(speaker(BOTH, { speaker: 'nobody', about: 'nothing' })).toBe('crit');
});

test('nobody speaks for an organisation by a membership that does not entitle', () => {
  expect(speaker(member('PARTNER crit'), { speaker: 'comune' })).toBe('crit');
  expect(speaker(member('COUNCIL comune', 'PARTNER crit'), { speaker: 'comune' })).toBe('crit');
  expect(speaker(ADMINISTRATOR, { speaker: 'comune' })).toBeNull();
});
