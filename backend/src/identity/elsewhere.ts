import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { addressOf, type HookContext } from './auth-guard.js';
import type { AuthParts } from './auth-parts.js';
import { addressClass } from './core/address-class.js';
import type { OidcConfig } from './identity-config.js';

/** The provider of accounts elsewhere, as the paths and rows name it. */
const OIDC = 'oidc';
/** Where it sends people back to, as the library names the path. */
export const CALLBACK = '/callback/:id';

/**
 * Signing in by a provider elsewhere. Its metadata are asked for when someone first wants to sign in there, which the
 * library bounds to ten seconds and repeats until they are had; so whoever has a password never waits for the provider.
 */
export function provider(oidc: OidcConfig | null) {
  const config = oidc === null ? [] : [providerOf(oidc)];
  const plugin = genericOAuth({ config });
  const asked = new Map(config.map((each) => [each.providerId, each]));
  return { ...plugin, init: async () => ({ context: { genericOAuthPendingDiscovery: asked } }) };
}

/** Notes who comes back from the provider, before a second factor is asked for. */
export async function noteArrival(parts: AuthParts, context: HookContext): Promise<void> {
  const user = context.path === CALLBACK ? context.context.newSession?.user : undefined;
  if (user === undefined) return;
  const outcome = user.twoFactorEnabled === true ? 'AWAITS_SECOND_FACTOR' : 'SIGNED_IN';
  parts.history.note(user.id, 'OIDC', outcome, addressClass(addressOf(context)));
}

/** Sends whoever came from the provider and has a second factor to the page that asks for it, and then to where they wanted. */
export function askSecondFactor(context: HookContext, origin: string): void {
  const { returned, responseHeaders } = context.context;
  const isAsked = typeof returned === 'object' && returned !== null && 'twoFactorRedirect' in returned;
  if (context.path !== CALLBACK || !isAsked) return;
  const page = new URL('/sign-in?second-factor=true', origin);
  const next = responseHeaders?.get('location');
  if (next) page.searchParams.set('next', next);
  throw context.redirect(`${page.pathname}${page.search}`);
}

function providerOf({ issuer, clientId, clientSecret, name }: OidcConfig) {
  return {
    providerId: OIDC,
    name,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId,
    clientSecret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    accountSubject: ({ tokens }: { tokens: { idToken?: string | undefined } }) =>
      subjectAt(issuer, tokens.idToken),
  };
}

/** The provider's own name for a person, by a token that was verified; none where metadata and token name another issuer than is configured. */
function subjectAt(issuer: string, idToken = ''): string {
  const [, claims = ''] = idToken.split('.');
  const { iss, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8') || '{}');
  return typeof iss === 'string' && iss.replace(/\/$/, '') === issuer ? String(sub ?? '') : '';
}
