/** Who acts, as the record names it: `person:ID` or `token:ID`, with `/ORGANISATION` when for one; `local` and `demo` before there were accounts. */
export type Actor = string;

const SPEAKS_FOR = /^(?:person|token):[0-9a-f-]{36}\/([0-9a-f-]{36})$/;

/** How the record names a person or a token, and the organisation for which it speaks. */
export function actorOf(kind: 'person' | 'token', id: string, organisationId: string | null): Actor {
  return organisationId === null ? `${kind}:${id}` : `${kind}:${id}/${organisationId}`;
}

/** The organisation for which an actor spoke; null when for none. */
export function organisationOfActor(actor: Actor): string | null {
  return SPEAKS_FOR.exec(actor)?.[1] ?? null;
}
