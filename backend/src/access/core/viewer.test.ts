import { expect, test } from 'vitest';
import { emptyRecord } from '../../../test/support/record-notation.js';
import type { Facts } from '../../record/core/facts.js';
import type { AccessFacts, Membership } from './access-facts.js';
import { sightKey, sightOf } from './sight.js';
import { administers, PUBLIC_VIEWER, type Viewer, viewerClass, viewerOf } from './viewer.js';

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
  return {
    revision: 1,
    memberships: [],
    invitations: [],
    administrators: [],
    tokenGrants: [],
    accessEnds: [],
    ...parts,
  };
}

/** The viewer whom an identity gives; fails where it is refused. */
function given(facts: AccessFacts, identity: Parameters<typeof viewerOf>[1]): Viewer {
  const viewer = viewerOf(facts, identity, NOW);
  if (viewer === null) throw new Error('refused');
  return viewer;
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
  const here = given(access({ memberships: [membership('m', 'project', 'COUNCIL')] }), ANNA);
  const elsewhere = given(access({ memberships: [membership('m', 'other', 'LEAD')] }), ANNA);
  expect(sightOf(here, UNPUBLISHED)?.seen).toBe('COUNCIL');
  expect(sightOf(elsewhere, UNPUBLISHED)).toBeNull();
});

test('what has ended gives nothing any more', () => {
  const ended = access({
    memberships: [membership('m', 'project', 'LEAD')],
    accessEnds: [{ id: 'e', revision: 3, endsId: 'm' }],
  });
  expect(given(ended, ANNA).memberships).toEqual([]);
});

test('of several memberships the one that sees most counts, and every organisation is own but the one watched over', () => {
  const both = access({
    memberships: [
      membership('m', 'project', 'FUNDER', 'region'),
      membership('n', 'project', 'COUNCIL', 'city'),
    ],
  });
  expect(sightOf(given(both, ANNA), UNPUBLISHED)).toEqual({
    seen: 'COUNCIL',
    seesFunding: true,
    organisationIds: ['region'],
  });
});

test('a token reaches no further than its projects, its scope, its day and its person', () => {
  const memberships = [membership('m', 'project', 'LEAD'), membership('n', 'other', 'LEAD')];
  const administrators = [{ id: 'a', revision: 1, personId: 'anna' }];
  const narrow = access({ memberships, administrators, tokenGrants: [token({ projectIds: ['other'] })] });
  const viewer = given(narrow, SCRIPT);
  expect(viewer.memberships.map((each) => each.projectId)).toEqual(['other']);
  expect(viewer.scope).toBe('STATE');
  expect(['other', 'project', null].map((each) => administers(viewer, each))).toEqual([true, false, false]);
  expect(sightOf(viewer, UNPUBLISHED)).toBeNull();
  expect(viewerOf(narrow, SCRIPT, LATER)).toBeNull();
  const revoked = { ...narrow, accessEnds: [{ id: 'e', revision: 4, endsId: 'grant' }] };
  expect(viewerOf(revoked, SCRIPT, NOW)).toBeNull();
  expect(viewerOf(narrow, { kind: 'TOKEN', tokenId: 'never granted' }, NOW)).toBeNull();
  expect(given(access({ tokenGrants: [token({})] }), SCRIPT).memberships).toEqual([]);
});

test('who was given the same is of one class, and nobody else', () => {
  const classes = [
    PUBLIC_VIEWER,
    given(access({ memberships: [membership('m', 'project', 'PARTNER')] }), ANNA),
    given(access({ memberships: [membership('m', 'project', 'LEAD')] }), ANNA),
    given(access({ memberships: [membership('m', 'project', 'PARTNER', 'city')] }), ANNA),
    given(access({ administrators: [{ id: 'a', revision: 1, personId: 'anna' }] }), ANNA),
  ].map(viewerClass);
  expect(new Set(classes).size).toBe(classes.length);
  const again = given(access({ memberships: [membership('other', 'project', 'PARTNER')] }), ANNA);
  expect(viewerClass(again)).toBe(classes[1]);
});

test('equal sights have equal keys, and others another', () => {
  const sight = { seen: 'PARTNERS', seesFunding: false, organisationIds: ['a', 'b'] } as const;
  expect(sightKey(sight)).toBe(sightKey({ ...sight }));
  expect(
    new Set([sight, { ...sight, seesFunding: true }, { ...sight, organisationIds: ['a'] }].map(sightKey))
      .size,
  ).toBe(3);
});
