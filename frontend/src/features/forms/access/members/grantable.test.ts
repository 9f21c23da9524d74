import { expect, test } from 'vitest';
import { grantable, mayBeGiven } from './grantable';

const role = (name: 'LEAD' | 'PARTNER' | 'FUNDER' | 'COUNCIL') => ({
  role: name,
  sees: 'PARTNERS' as const,
  seesFunding: false,
  states: true,
  decides: name === 'FUNDER',
  administers: name === 'LEAD',
});
const party = (key: string) => ({ id: key, key, name: key, organisation: { id: key, key } });
const member = (person: string, organisation: string) => ({
  id: `${person} ${organisation}`,
  role: 'PARTNER' as const,
  since: '2026-01-10T08:00:00Z',
  person: { id: person, name: person, email: `${person}@example.org` },
  organisation: { id: organisation, key: organisation, name: organisation },
});
const ACCESS = {
  memberships: [member('lea', 'comune'), member('anna', 'crit')],
  roles: (['LEAD', 'PARTNER', 'FUNDER', 'COUNCIL'] as const).map(role),
};
const PARTIES = [party('comune'), party('crit'), party('regione')];

const offered = (person: string, isAdministrator: boolean) => {
  const giving = { own: 'lea', isAdministrator, person };
  const { parties, roles } = grantable(giving, ACCESS, PARTIES);
  return [mayBeGiven(giving), parties.map(({ key }) => key), roles.map((each) => each.role)];
};

test('a lead is offered the organisations for which another member speaks, no funder, and nothing for themselves', () => {
  expect(offered('anna', false)).toEqual([true, ['crit'], ['LEAD', 'PARTNER', 'COUNCIL']]);
  expect(offered('lea', false)[0]).toBe(false);
});

test('an administrator is offered everything for everybody', () => {
  const all = [true, ['comune', 'crit', 'regione'], ['LEAD', 'PARTNER', 'FUNDER', 'COUNCIL']];
  expect([offered('anna', true), offered('lea', true)]).toEqual([all, all]);
});
