import type { AccessRole, TokenScope } from './roles.js';

/** A row of the record of access. It holds identifiers only: names and addresses live with the accounts. */
interface AccessRow {
  readonly id: string;
  /** Revision of the record of access that added it. */
  readonly revision: number;
}

/** A person speaks for an organisation in a project, in one role. */
export interface Membership extends AccessRow {
  readonly personId: string;
  readonly projectId: string;
  readonly organisationId: string;
  readonly role: AccessRole;
}

/** What a link that was sent promises to whoever redeems it. */
export interface Invitation extends AccessRow {
  /** Identifier of the link, whose secret and address are kept with the accounts. */
  readonly linkId: string;
  readonly projectId: string;
  readonly organisationId: string;
  readonly role: AccessRole;
}

/** A person administers the whole system. */
export interface Administrator extends AccessRow {
  readonly personId: string;
}

/** What a token may do: in these projects, for this organisation, in the name of the person who made it. */
export interface TokenGrant extends AccessRow {
  /** Identifier of the credential, which is kept hashed with the accounts. */
  readonly tokenId: string;
  readonly personId: string;
  readonly scope: TokenScope;
  /** Null for every project of the person. */
  readonly projectIds: readonly string[] | null;
  /** RFC 3339; from then on it admits to nothing. */
  readonly expiresAt: string;
}

/** The end of a membership, an invitation, an administration or a token: from the next request on. */
export interface AccessEnd extends AccessRow {
  readonly endsId: string;
}

/** Everything recorded about access, at a revision of its own stream. */
export interface AccessFacts {
  readonly revision: number;
  readonly memberships: readonly Membership[];
  readonly invitations: readonly Invitation[];
  readonly administrators: readonly Administrator[];
  readonly tokenGrants: readonly TokenGrant[];
  readonly accessEnds: readonly AccessEnd[];
}
