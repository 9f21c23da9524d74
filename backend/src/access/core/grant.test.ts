import { expect, test } from 'vitest';
import { NO_ACCESS } from '../load-access.js';
import type { AccessFacts } from './access-facts.js';
import {
  acceptInvitation,
  endAdministration,
  endInProject,
  endToken,
  type Granted,
  grantAdministration,
  grantMembership,
  grantToken,
  invite,
  standingAdministrators,
} from './grant.js';

let made = 0;
const deciding = {
  newId: () => {
    made += 1;
    return `id-${made}`;
  },
};
const CRIT = { projectId: 'polo', organisationId: 'crit', role: 'PARTNER' } as const;

type Decide = (access: AccessFacts) => ReturnType<typeof invite>;

/** The record of access after these decisions, each of which must be granted. */
function after(...decisions: readonly Decide[]): AccessFacts {
  return decisions.reduce<AccessFacts>((access, decide) => {
    const decision = decide(access);
    if (!decision.ok) throw new Error(`refused: ${decision.reason[0]?.code}`);
    return withRows(access, decision.value.rows);
  }, NO_ACCESS);
}

function withRows(access: AccessFacts, rows: Granted['rows']): AccessFacts {
  const revision = access.revision + 1;
  const next: Record<string, unknown> = { ...access, revision };
  for (const [table, added] of Object.entries(rows)) {
    const known = access[table as keyof Granted['rows']] as readonly object[];
    next[table] = [...known, ...added.map((each) => ({ ...each, revision }))];
  }
  return next as unknown as AccessFacts;
}

function codes(decision: ReturnType<typeof invite>): string[] {
  return decision.ok ? [] : decision.reason.map((each) => `${each.code} ${each.field.join('.')}`);
}

const grantTo =
  (personId: string): Decide =>
  (access) =>
    grantAdministration(access, personId, deciding);
const memberOf: Decide = (access) => grantMembership(access, { personId: 'anna', ...CRIT }, deciding);

test('an invitation becomes a membership once, and no other link does', () => {
  const invited = after((_access) => invite({ linkId: 'link', ...CRIT }, deciding));
  expect(codes(acceptInvitation(invited, 'other', 'anna', deciding))).toEqual(['NOT_FOUND link']);
  const accepted = acceptInvitation(invited, 'link', 'anna', deciding);
  if (!accepted.ok) throw new Error('refused');
  const access = withRows(invited, accepted.value.rows);
  expect(access.memberships).toMatchObject([{ personId: 'anna', ...CRIT }]);
  expect(codes(acceptInvitation(access, 'link', 'eva', deciding))).toEqual(['NOT_FOUND link']);
});

test('whoever accepts what they have already has it once', () => {
  const access = after(memberOf, (_access) => invite({ linkId: 'link', ...CRIT }, deciding));
  const accepted = acceptInvitation(access, 'link', 'anna', deciding);
  expect(accepted.ok && accepted.value.rows.memberships).toEqual([]);
});

test('the same membership is granted once, and again after it ended', () => {
  const access = after(memberOf);
  expect(codes(memberOf(access))).toEqual(['TAKEN person']);
  const id = access.memberships[0]?.id ?? '';
  const ended = after(memberOf, (now) =>
    endInProject(now, 'polo', 'memberships', now.memberships[0]?.id ?? '', deciding),
  );
  expect(codes(memberOf(ended))).toEqual([]);
  expect(codes(endInProject(access, 'other', 'memberships', id, deciding))).toEqual(['NOT_FOUND membership']);
  expect(codes(endInProject(access, 'polo', 'invitations', id, deciding))).toEqual(['NOT_FOUND invitation']);
});

test('the last administrator stays, however often that one was named', () => {
  const one = after(grantTo('ada'));
  expect(codes(grantTo('ada')(one))).toEqual(['TAKEN person']);
  expect(codes(endAdministration(one, 'ada', deciding))).toEqual(['INVALID person']);
  expect(codes(endAdministration(one, 'eva', deciding))).toEqual(['NOT_FOUND person']);
  const left = after(grantTo('ada'), grantTo('eva'), (access) => endAdministration(access, 'ada', deciding));
  expect(standingAdministrators(left)).toEqual(['eva']);
});

test('a token ends by its own person, once', () => {
  const grant = { tokenId: 'token', personId: 'anna', scope: 'READ', projectIds: null } as const;
  const access = after((_access) =>
    grantToken({ ...grant, expiresAt: '2027-01-01T00:00:00.000Z' }, deciding),
  );
  expect(codes(endToken(access, 'eva', 'token', deciding))).toEqual(['NOT_FOUND token']);
  const ended = endToken(access, 'anna', 'token', deciding);
  if (!ended.ok) throw new Error('refused');
  expect(codes(endToken(withRows(access, ended.value.rows), 'anna', 'token', deciding))).toEqual([
    'NOT_FOUND token',
  ]);
});
