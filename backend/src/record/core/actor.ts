import type { Viewer } from '../../access/core/viewer.js';

/** Who acts, as the record names it: `person:ID` or `token:ID`, with `/ORGANISATION` when for one; `local` and `demo` before there were accounts. */
export type Actor = string;

const SPEAKS_FOR = /^(?:person|token):[0-9a-f-]{36}\/([0-9a-f-]{36})$/;

/** How the record names whoever acts, and the organisation for which it speaks. */
export function actorOf({ identity }: Viewer, organisationId: string | null): Actor {
  if (identity === null) throw new Error('whoever did not sign in records nothing');
  if (identity.kind === 'PRODUCT') return identity.actor;
  const name = identity.kind === 'TOKEN' ? `token:${identity.tokenId}` : `person:${identity.personId}`;
  return organisationId === null ? name : `${name}/${organisationId}`;
}

/** The organisation for which an actor spoke; null when for none. */
export function organisationOfActor(actor: Actor): string | null {
  return SPEAKS_FOR.exec(actor)?.[1] ?? null;
}
