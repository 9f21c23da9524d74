import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint, createAuthMiddleware } from 'better-auth/api';
import { guardRequest, isHandedOn } from './auth-guard.js';
import { noteOutcome } from './auth-outcome.js';
import type { AuthParts } from './auth-parts.js';
import { joiningEndpoints } from './joining-endpoints.js';

/** The product's own rules around the library's, and its two ways to an account. Comes last, so that it sees what the others left. */
export function accountsPlugin(parts: AuthParts) {
  return {
    id: 'cantiere-accounts',
    endpoints: { ...joiningEndpoints(parts), signInWays: signInWays(parts) },
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

/** What a sign-in page offers beside address and password, whether links come by mail or from the administrator, and accounts to try the demo with. */
function signInWays({ setup: { config }, samples }: AuthParts) {
  return createAuthEndpoint('/sign-in-ways', { method: 'GET' }, async (context) =>
    context.json({
      oidc: config.oidc === null ? null : { name: config.oidc.name },
      mail: config.mail !== null,
      samples: (await samples.offered(isHandedOn(context))) ?? undefined,
    }),
  );
}
