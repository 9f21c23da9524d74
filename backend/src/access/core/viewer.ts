import type { AccessFacts, Membership, TokenGrant } from './access-facts.js';
import type { TokenScope } from './roles.js';

/** Whom a session or a token names, as the accounts found it. */
export type Identity =
  | { readonly kind: 'PERSON'; readonly personId: string }
  | { readonly kind: 'TOKEN'; readonly tokenId: string };

/** The product itself at work: on its command line, or loading the demo. Nobody comes to be this by a request. */
export interface ProductItself {
  readonly kind: 'PRODUCT';
  readonly actor: 'local' | 'demo';
}

/** Who asks, with what the record of access gives: the answer to "who is it" and not yet to "what may it see". */
export interface Viewer {
  /** Null for whoever did not sign in. */
  readonly identity: Identity | ProductItself | null;
  /** The person, or the person in whose name a token acts; null for whoever did not sign in. */
  readonly personId: string | null;
  readonly isAdministrator: boolean;
  readonly memberships: readonly Membership[];
  /** The most that may be done: everything that the memberships give, but for tokens. */
  readonly scope: TokenScope;
  /** The projects to which a token is confined; null for everybody else. */
  readonly confinedTo: readonly string[] | null;
}

/** Whoever did not sign in. */
export const PUBLIC_VIEWER: Viewer = {
  identity: null,
  personId: null,
  isAdministrator: false,
  memberships: [],
  scope: 'READ',
  confinedTo: null,
};

/** The command line, which whoever may use the machine may use. */
export const LOCAL: Viewer = productItself('local');

/** The loading of the demo. */
export const DEMO: Viewer = productItself('demo');

/**
 * What the record of access gives to an identity now (`now` in RFC 3339); null for a token that has ended or expired,
 * or was never granted anything. A membership that has ended gives nothing.
 */
export function viewerOf(access: AccessFacts, identity: Identity | null, now: string): Viewer | null {
  if (identity === null) return PUBLIC_VIEWER;
  const ended = new Set(access.accessEnds.map((each) => each.endsId));
  if (identity.kind === 'PERSON') return personOf(access, identity, identity.personId, ended);
  const grant = access.tokenGrants.find((each) => each.tokenId === identity.tokenId && !ended.has(each.id));
  if (grant === undefined || grant.expiresAt <= now) return null;
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
    confinedTo: null,
  };
}

/** A person who has just come to have an account, and acts for nobody yet. */
export function personItself(personId: string): Viewer {
  return { ...PUBLIC_VIEWER, identity: { kind: 'PERSON', personId }, personId };
}

/** Whether an administrator's rights reach to a project; null: to what belongs to none. */
export function administers(viewer: Viewer, projectId: string | null): boolean {
  if (!viewer.isAdministrator) return false;
  return viewer.confinedTo === null || (projectId !== null && viewer.confinedTo.includes(projectId));
}

/**
 * In whose name a file is kept until evidence names it: the person's; a token's own where it is confined to some projects,
 * since the person may have brought other files for others. Null for whoever did not sign in.
 */
export function bringerOf({ identity, personId, confinedTo }: Viewer): string | null {
  return identity?.kind === 'TOKEN' && confinedTo !== null ? identity.tokenId : personId;
}

/** Who the viewer is and what it was given, as text: the same for those who may see the same. */
export function viewerClass({ isAdministrator, memberships, confinedTo, scope }: Viewer): string {
  if (!isAdministrator && memberships.length === 0) return '';
  const administered = isAdministrator ? `ADMINISTRATOR ${confinedTo?.toSorted().join(' ') ?? '*'}` : '';
  const given = memberships.map(
    ({ projectId, role, organisationId }) => `${projectId} ${role} ${organisationId}`,
  );
  return [scope, administered, ...given.sort()].join(', ');
}

function productItself(actor: ProductItself['actor']): Viewer {
  const identity = { kind: 'PRODUCT', actor } as const;
  return { ...PUBLIC_VIEWER, identity, isAdministrator: true, scope: 'ADMINISTER' };
}

/** A person's rights as far as a token reaches: by its scope, and in its projects only. */
function narrowed(person: Viewer, { scope, projectIds }: TokenGrant): Viewer {
  return {
    ...person,
    scope,
    confinedTo: projectIds,
    memberships: person.memberships.filter(
      (each) => projectIds === null || projectIds.includes(each.projectId),
    ),
  };
}
