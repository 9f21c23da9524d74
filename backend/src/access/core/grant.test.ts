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
  grantToMember,
  invite,
  isOwnInvitation,
  isStanding,
  standingAdministrators,
} from './grant.js';
import type { AccessRole } from './roles.js';

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
/** Of an address that has no account unless it is named, and to which these links were sent before. */
const invited =
  (linkId: string, personId: string | null = null, linkIds: readonly string[] = []): Decide =>
  (access) =>
    invite(access, { ...CRIT, linkId }, { personId, linkIds }, deciding);
const memberOf: Decide = (access) => grantMembership(access, { personId: 'anna', ...CRIT }, deciding);

test('an invitation becomes a membership once, and no other link does', () => {
  const sent = after(invited('link'));
  expect(codes(acceptInvitation(sent, 'other', 'anna', deciding))).toEqual(['NOT_FOUND link']);
  const accepted = acceptInvitation(sent, 'link', 'anna', deciding);
  if (!accepted.ok) throw new Error('refused');
  const access = withRows(sent, accepted.value.rows);
  expect(access.memberships).toMatchObject([{ personId: 'anna', ...CRIT }]);
  expect(codes(acceptInvitation(access, 'link', 'eva', deciding))).toEqual(['NOT_FOUND link']);
});

test('whoever accepts what they have already has it once', () => {
  const access = after(invited('link'), memberOf);
  const accepted = acceptInvitation(access, 'link', 'anna', deciding);
  expect(accepted.ok && accepted.value.rows.memberships).toEqual([]);
});

test('an invitation takes the place of one of the same address that promises the same', () => {
  const standing = (access: AccessFacts) =>
    access.invitations.filter((each) => isStanding(access, each.id)).map((each) => each.linkId);
  const sent = ['first', 'second'];
  expect(standing(after(invited('first'), invited('second', null, ['first'])))).toEqual(['second']);
  expect(standing(after(invited('first'), invited('second', null, [])))).toEqual(sent);
  const other = (access: AccessFacts) =>
    invite(
      access,
      { ...CRIT, role: 'COUNCIL', linkId: 'second' },
      { personId: null, linkIds: ['first'] },
      deciding,
    );
  expect(standing(after(invited('first'), other))).toEqual(sent);
  const again = after(invited('first'), invited('second', null, ['first']));
  expect(codes(acceptInvitation(again, 'first', 'anna', deciding))).toEqual(['NOT_FOUND link']);
});

test('who has a membership already is not invited to it', () => {
  const access = after(memberOf);
  expect(codes(invited('link', 'anna')(access))).toEqual(['TAKEN email']);
  expect(codes(invited('link', 'eva')(access))).toEqual([]);
  const left = after(memberOf, (now) =>
    endInProject(now, 'polo', 'memberships', now.memberships[0]?.id ?? '', deciding),
  );
  expect(codes(invited('link', 'anna')(left))).toEqual([]);
});

test('whoever sent an invitation does not accept it, but for administrators', () => {
  expect(isOwnInvitation(NO_ACCESS, 'lea', 'lea')).toBe(true);
  expect([isOwnInvitation(NO_ACCESS, 'lea', 'anna'), isOwnInvitation(NO_ACCESS, null, 'anna')]).toEqual([
    false,
    false,
  ]);
  expect(isOwnInvitation(after(grantTo('lea')), 'lea', 'lea')).toBe(false);
});

test('a lead gives members one more role for their own organisation, and not as funder; to nobody else, nor to oneself', () => {
  const lea = { personId: 'lea', projectId: 'polo', organisationId: 'comune', role: 'LEAD' } as const;
  const access = after(memberOf, (now) => grantMembership(now, lea, deciding));
  const give = (personId: string, role: AccessRole, organisationId = 'crit') =>
    codes(grantToMember(access, { projectId: 'polo', personId, role, organisationId }, 'lea', deciding));
  expect([give('anna', 'LEAD'), give('anna', 'COUNCIL')]).toEqual([[], []]);
  expect(give('anna', 'PARTNER')).toEqual(['TAKEN person']);
  expect(give('anna', 'FUNDER')).toEqual(['NOT_ENTITLED role']);
  expect(give('anna', 'PARTNER', 'regione')).toEqual(['NOT_ENTITLED party']);
  for (const role of ['LEAD', 'PARTNER', 'FUNDER', 'COUNCIL'] as const)
    expect([give('lea', role, 'comune'), give('lea', role)]).toEqual([
      ['NOT_ENTITLED person'],
      ['NOT_ENTITLED person'],
    ]);
});

test('a lead names members of the same project, and nobody else', () => {
  const access = after(memberOf);
  const wanted = { ...CRIT, role: 'COUNCIL' } as const;
  const name = (personId: string, projectId = 'polo') =>
    codes(grantToMember(access, { ...wanted, projectId, personId }, 'lea', deciding));
  expect(name('anna')).toEqual([]);
  expect(name('eva')).toEqual(['NOT_FOUND person']);
  expect(name('anna', 'other')).toEqual(['NOT_FOUND person']);
  const left = after(memberOf, (now) =>
    endInProject(now, 'polo', 'memberships', now.memberships[0]?.id ?? '', deciding),
  );
  expect(codes(grantToMember(left, { ...wanted, personId: 'anna' }, 'lea', deciding))).toEqual([
    'NOT_FOUND person',
  ]);
});

test('an administrator without an account here does not count as one who is left', () => {
  const two = after(grantTo('ada'), grantTo('elsewhere'));
  expect(codes(endAdministration(two, 'ada', new Set(['ada']), deciding))).toEqual(['INVALID administrator']);
  expect(codes(endAdministration(two, 'elsewhere', new Set(['ada']), deciding))).toEqual([]);
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
  expect(codes(endAdministration(one, 'ada', new Set(['ada']), deciding))).toEqual(['INVALID administrator']);
  expect(codes(endAdministration(one, 'eva', new Set(['ada']), deciding))).toEqual([
    'NOT_FOUND administrator',
  ]);
  const left = after(grantTo('ada'), grantTo('eva'), (access) =>
    endAdministration(access, 'ada', new Set(['ada', 'eva']), deciding),
  );
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
