import type { ApiToken } from '../identity/tokens.service.js';
import type { AccessFacts } from './core/access-facts.js';
import { isStanding } from './core/grant.js';

/** A person's tokens with what each may do; `codes` gives the code of a project. */
export function tokenViews(
  tokens: readonly ApiToken[],
  access: AccessFacts,
  codes: ReadonlyMap<string, string>,
  now: string,
) {
  return tokens.flatMap(({ id, name, lastFour, createdAt, lastUsedAt, revokedAt }) => {
    const grant = access.tokenGrants.find((each) => each.tokenId === id);
    if (grant === undefined) return [];
    return {
      id,
      name,
      lastFour,
      scope: grant.scope,
      projects: grant.projectIds?.flatMap((each) => codes.get(each) ?? []) ?? null,
      createdAt: createdAt.toISOString(),
      expiresAt: grant.expiresAt,
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      ended: revokedAt !== null || grant.expiresAt <= now || !isStanding(access, grant.id),
    };
  });
}
