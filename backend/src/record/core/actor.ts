import type { Viewer } from '../../access/core/viewer.js';

/** Who acts, as the record names it: `person:ID` or `token:ID`, with `/ORGANISATION` when for one; `local` and `demo` before there were accounts. */
export type Actor = string;

/** An actor taken apart. */
export interface ActorParts {
  readonly kind: 'PERSON' | 'TOKEN' | 'LOCAL' | 'DEMO';
  /** Identifier of the person or the token; null for the product itself. */
  readonly id: string | null;
  /** The organisation for which it spoke; null when for none. */
  readonly organisationId: string | null;
}

const SOMEONE = /^(person|token):([0-9a-f-]{36})(?:\/([0-9a-f-]{36}))?$/;

/** How the record names whoever acts, and the organisation for which it speaks. */
export function actorOf({ identity }: Viewer, organisationId: string | null): Actor {
  if (identity === null) throw new Error('whoever did not sign in records nothing');
  if (identity.kind === 'PRODUCT') return identity.actor;
  const name = identity.kind === 'TOKEN' ? `token:${identity.tokenId}` : `person:${identity.personId}`;
  return organisationId === null ? name : `${name}/${organisationId}`;
}

/** The organisation for which an actor spoke; null when for none. */
export function organisationOfActor(actor: Actor): string | null {
  return partsOfActor(actor).organisationId;
}

/** What an actor's name in the record says. */
export function partsOfActor(actor: Actor): ActorParts {
  const [, kind, id, organisationId] = SOMEONE.exec(actor) ?? [];
  if (kind === undefined || id === undefined) {
    return { kind: actor === 'demo' ? 'DEMO' : 'LOCAL', id: null, organisationId: null };
  }
  return { kind: kind === 'token' ? 'TOKEN' : 'PERSON', id, organisationId: organisationId ?? null };
}

/** The actor without the organisation for which it spoke. */
export function actorAlone(actor: Actor): Actor {
  return actor.split('/')[0] ?? actor;
}
