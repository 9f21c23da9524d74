import type { AccessFacts, Membership, TokenGrant } from './access-facts.js';
import type { TokenScope } from './roles.js';

/** Whom a session or a token names, as the accounts found it. */
export type Identity =
  | { readonly kind: 'PERSON'; readonly personId: string }
  | { readonly kind: 'TOKEN'; readonly tokenId: string };

/** Who asks, with what the record of access gives: the answer to "who is it" and not yet to "what may it see". */
export interface Viewer {
  /** Null for whoever did not sign in. */
  readonly identity: Identity | null;
  /** The person, or the person in whose name a token acts; null for whoever did not sign in. */
  readonly personId: string | null;
  readonly isAdministrator: boolean;
  readonly memberships: readonly Membership[];
  /** The most that may be done: everything that the memberships give, but for tokens. */
  readonly scope: TokenScope;
}

/** Whoever did not sign in. */
export const PUBLIC_VIEWER: Viewer = {
  identity: null,
  personId: null,
  isAdministrator: false,
  memberships: [],
  scope: 'READ',
};

/** What the record of access gives to an identity now (`now` in RFC 3339). What has ended or expired gives nothing. */
export function viewerOf(access: AccessFacts, identity: Identity | null, now: string): Viewer {
  if (identity === null) return PUBLIC_VIEWER;
  const ended = new Set(access.ends.map((each) => each.endsId));
  if (identity.kind === 'PERSON') return personOf(access, identity, identity.personId, ended);
  const grant = access.tokenGrants.find((each) => each.tokenId === identity.tokenId && !ended.has(each.id));
  if (grant === undefined || grant.expiresAt <= now) return PUBLIC_VIEWER;
  return narrowed(personOf(access, identity, grant.personId, ended), grant);
}

function personOf(
  access: AccessFacts,
  identity: Identity,
  personId: string,
  ended: ReadonlySet<string>,
): Viewer {
  const standing = (each: { readonly id: string; readonly personId: string }) =>
    each.personId === personId && !ended.has(each.id);
  return {
    identity,
    personId,
    isAdministrator: access.administrators.some(standing),
    memberships: access.memberships.filter(standing),
    scope: 'ADMINISTER',
  };
}

/** A person's rights as far as a token reaches: in its projects only, and an administrator's only by a token for all. */
function narrowed(person: Viewer, { scope, projectIds }: TokenGrant): Viewer {
  return {
    ...person,
    scope,
    isAdministrator: person.isAdministrator && scope === 'ADMINISTER' && projectIds === null,
    memberships: person.memberships.filter(
      (each) => projectIds === null || projectIds.includes(each.projectId),
    ),
  };
}
