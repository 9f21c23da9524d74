import { expect, test } from 'vitest';
import { emptyRecord } from '../../../test/support/record-notation.js';
import type { Facts } from '../../record/core/facts.js';
import type { AccessFacts, Membership } from './access-facts.js';
import { sightKey, sightOf } from './sight.js';
import { PUBLIC_VIEWER, viewerOf } from './viewer.js';

const NOW = '2026-11-22T12:00:00.000Z';
const LATER = '2026-12-01T00:00:00.000Z';
const ANNA = { kind: 'PERSON', personId: 'anna' } as const;
const SCRIPT = { kind: 'TOKEN', tokenId: 'secret-1' } as const;

function membership(
  id: string,
  projectId: string,
  role: Membership['role'],
  organisationId = 'crit',
): Membership {
  return { id, revision: 1, personId: 'anna', projectId, organisationId, role };
}

function access(parts: Partial<AccessFacts>): AccessFacts {
  return { revision: 1, memberships: [], administrators: [], tokenGrants: [], ends: [], ...parts };
}

function token(parts: Partial<AccessFacts['tokenGrants'][number]>) {
  const grant = { id: 'grant', revision: 2, tokenId: 'secret-1', personId: 'anna', scope: 'STATE' } as const;
  return { ...grant, projectIds: null, expiresAt: LATER, ...parts };
}

const UNPUBLISHED = emptyRecord();
const PUBLISHED: Facts = {
  ...UNPUBLISHED,
  publications: [{ id: 'p', projectId: 'project', revision: 1, position: 0, published: true }],
};

test('whoever did not sign in sees what is published, and nothing else is there', () => {
  expect(viewerOf(access({}), null, NOW)).toBe(PUBLIC_VIEWER);
  expect(sightOf(PUBLIC_VIEWER, UNPUBLISHED)).toBeNull();
  expect(sightOf(PUBLIC_VIEWER, PUBLISHED)?.seen).toBe('PUBLIC');
});

test('a member sees the project before it is published, a member of another one does not', () => {
  const here = viewerOf(access({ memberships: [membership('m', 'project', 'COUNCIL')] }), ANNA, NOW);
  const elsewhere = viewerOf(access({ memberships: [membership('m', 'other', 'LEAD')] }), ANNA, NOW);
  expect(sightOf(here, UNPUBLISHED)?.seen).toBe('COUNCIL');
  expect(sightOf(elsewhere, UNPUBLISHED)).toBeNull();
});

test('what has ended gives nothing any more', () => {
  const ended = access({
    memberships: [membership('m', 'project', 'LEAD')],
    ends: [{ id: 'e', revision: 3, endsId: 'm' }],
  });
  expect(viewerOf(ended, ANNA, NOW).memberships).toEqual([]);
});

test('of several memberships the one that sees most counts, and every organisation is own', () => {
  const both = access({
    memberships: [
      membership('m', 'project', 'FUNDER', 'region'),
      membership('n', 'project', 'COUNCIL', 'city'),
    ],
  });
  expect(sightOf(viewerOf(both, ANNA, NOW), UNPUBLISHED)).toEqual({
    seen: 'COUNCIL',
    seesFunding: true,
    organisationIds: ['city', 'region'],
  });
});

test('a token reaches no further than its projects, its scope, its day and its person', () => {
  const memberships = [membership('m', 'project', 'LEAD'), membership('n', 'other', 'LEAD')];
  const administrators = [{ id: 'a', revision: 1, personId: 'anna' }];
  const narrow = access({ memberships, administrators, tokenGrants: [token({ projectIds: ['other'] })] });
  const viewer = viewerOf(narrow, SCRIPT, NOW);
  expect(viewer.memberships.map((each) => each.projectId)).toEqual(['other']);
  expect([viewer.scope, viewer.isAdministrator]).toEqual(['STATE', false]);
  expect(viewerOf(narrow, SCRIPT, LATER)).toBe(PUBLIC_VIEWER);
  const revoked = { ...narrow, ends: [{ id: 'e', revision: 4, endsId: 'grant' }] };
  expect(viewerOf(revoked, SCRIPT, NOW)).toBe(PUBLIC_VIEWER);
  expect(viewerOf(access({ tokenGrants: [token({})] }), SCRIPT, NOW).memberships).toEqual([]);
});

test('equal sights have equal keys, and others another', () => {
  const sight = { seen: 'PARTNERS', seesFunding: false, organisationIds: ['a', 'b'] } as const;
  expect(sightKey(sight)).toBe(sightKey({ ...sight }));
  expect(
    new Set([sight, { ...sight, seesFunding: true }, { ...sight, organisationIds: ['a'] }].map(sightKey))
      .size,
  ).toBe(3);
});
