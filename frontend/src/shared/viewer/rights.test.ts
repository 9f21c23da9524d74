import { expect, test } from 'vitest';
import { NO_RIGHTS, rightsIn, type Viewer } from './rights';

const viewer = (roles: readonly ['LEAD' | 'PARTNER' | 'FUNDER' | 'COUNCIL', string | null, string][]) =>
  ({
    person: { id: 'p', name: 'Ada', email: 'ada@comune.example' },
    isAdministrator: false,
    memberships: roles.map(([role, code, key], index) => ({
      id: `${index}`,
      role,
      project: code === null ? null : { code },
      organisation: { key },
    })),
  }) as Viewer;

test('nobody has rights before it is known who looks, nor without a membership', () => {
  expect(rightsIn(undefined, 'site')).toEqual(NO_RIGHTS);
  expect(rightsIn(viewer([]), 'site')).toEqual(NO_RIGHTS);
});

test('a membership gives rights in its own project only', () => {
  const partner = viewer([
    ['PARTNER', 'site', 'works'],
    ['LEAD', 'other', 'town'],
    ['LEAD', null, 'gone'],
  ]);
  expect(rightsIn(partner, 'site')).toEqual({
    canState: true,
    canAdminister: false,
    organisations: ['works'],
  });
  expect(rightsIn(partner, 'other').canAdminister).toBe(true);
});

test('the council reads, a lead and an administrator do all', () => {
  expect(rightsIn(viewer([['COUNCIL', 'site', 'town']]), 'site')).toEqual(NO_RIGHTS);
  expect(rightsIn(viewer([['LEAD', 'site', 'town']]), 'site').canState).toBe(true);
  expect(rightsIn({ ...viewer([]), isAdministrator: true }, 'site')).toEqual({
    canState: true,
    canAdminister: true,
    organisations: [],
  });
});
