import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { guardRequest } from './auth-guard.js';
import { noteOutcome } from './auth-outcome.js';
import type { AuthParts } from './auth-parts.js';
import { joiningEndpoints } from './joining-endpoints.js';

/** The product's own rules around the library's, and its two ways to an account. Comes last, so that it sees what the others left. */
export function accountsPlugin(parts: AuthParts) {
  return {
    id: 'cantiere-accounts',
    endpoints: joiningEndpoints(parts),
    hooks: {
      before: [
        { matcher: () => true, handler: createAuthMiddleware((context) => guardRequest(parts, context)) },
      ],
      after: [
        { matcher: () => true, handler: createAuthMiddleware((context) => noteOutcome(parts, context)) },
      ],
    },
  } satisfies BetterAuthPlugin;
}
