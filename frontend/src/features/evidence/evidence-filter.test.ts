import { expect, test } from 'vitest';
import { type Evidence, filterEvidence } from './evidence-filter';

function evidence(id: string, kind: Evidence['kind'], belongs: Partial<Evidence> = {}): Evidence {
  return { id, kind, milestone: null, indicator: null, event: null, ...belongs } as Evidence;
}

const THING = { key: 'k', title: 'k' };
const ALL = [
  evidence('roof', 'PHOTO', { milestone: THING }),
  evidence('seats', 'DOCUMENT', { indicator: THING }),
  evidence('flood', 'PHOTO', { event: THING }),
  evidence('site', 'LINK'),
];

test('kind and subject narrow together; without either nothing is left out', () => {
  const ids = (...filter: [Parameters<typeof filterEvidence>[1]?, Parameters<typeof filterEvidence>[2]?]) =>
    filterEvidence(ALL, filter[0], filter[1]).map(({ id }) => id);
  expect(ids()).toEqual(['roof', 'seats', 'flood', 'site']);
  expect(ids('PHOTO')).toEqual(['roof', 'flood']);
  expect(ids('PHOTO', 'event')).toEqual(['flood']);
  expect(ids(undefined, 'project')).toEqual(['site']);
});
