import { expect, test } from 'vitest';
import { tokenWanted } from './token-wanted.js';

const NOW = '2026-11-22T12:00:00.000Z';
const OWN = new Map([
  ['polo', 'id-of-polo'],
  ['filanda', 'id-of-filanda'],
]);
const WANTED: Parameters<typeof tokenWanted>[0] = {
  name: 'nightly export',
  expiresAt: '2027-06-30T00:00:00+02:00',
  projects: null,
};

function refusedAt(input: Partial<typeof WANTED>): string[] {
  const wanted = tokenWanted({ ...WANTED, ...input }, OWN, NOW);
  return wanted.ok ? [] : wanted.reason.map(({ code, field }) => `${code} ${field.join('.')}`);
}

test('a token has a name in one line and ends at an instant in UTC', () => {
  expect(tokenWanted({ ...WANTED, name: 'export' }, OWN, NOW)).toEqual({
    ok: true,
    value: { name: 'export', expiresAt: '2027-06-29T22:00:00.000Z', projectIds: null },
  });
  expect(refusedAt({ name: '' })).toEqual(['REQUIRED name']);
  expect(refusedAt({ name: 'x'.repeat(101) })).toEqual(['TOO_LONG name']);
});

test('it ends within two years, and after now', () => {
  expect(refusedAt({ expiresAt: '2028-11-21T00:00:00Z' })).toEqual([]);
  for (const expiresAt of [NOW, '2020-01-01T00:00:00Z', '2028-11-30T00:00:00Z', '2027-06-30', 'tomorrow', ''])
    expect(refusedAt({ expiresAt })).toEqual(['INVALID expiresAt']);
});

test('it reaches all projects of the person, or those that the person names and may name', () => {
  const wanted = tokenWanted({ ...WANTED, name: 'x', projects: ['polo', 'filanda', 'polo'] }, OWN, NOW);
  expect(wanted).toMatchObject({ value: { projectIds: ['id-of-polo', 'id-of-filanda'] } });
  expect(refusedAt({ name: 'x', projects: ['polo', 'shut', 'nowhere'] })).toEqual([
    'NOT_FOUND projects.1',
    'NOT_FOUND projects.2',
  ]);
});

test('a list of no projects is not one of all', () => {
  expect(refusedAt({ name: 'x', projects: [] })).toEqual(['REQUIRED projects']);
});
