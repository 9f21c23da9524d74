import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody at the provider. */
export type Account = Readonly<{ subject: string; email: string; emailVerified: boolean }>;

export type OidcServer = Readonly<{
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** From now on it serves this site, which people are sent back to. */
  serve(site: string): void;
  /** Walks through the provider as someone who has signed in there; where it sends the browser back to. */
  walk(authorizationUrl: string, as: Account): Promise<string>;
  close(): Promise<void>;
}>;

const CLIENT = { clientId: 'cantiere', clientSecret: 'a secret between the two' };

/** A real OpenID provider on a free port. Its people sign in and consent without being asked. */
export async function startOidcServer(): Promise<OidcServer> {
  const server = createServer((_, response) => response.writeHead(404).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const accounts = new Map<string, Account>();
  let visitor: Account | null = null;

  function serve(site: string): void {
    const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
    const provider: Provider = new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT.clientId,
          client_secret: CLIENT.clientSecret,
          redirect_uris: [`${site}/api/auth/callback/oidc`],
          id_token_signed_response_alg: 'ES256',
        },
      ],
      jwks: { keys: [{ ...key, alg: 'ES256', use: 'sig', kid: 'test' } as never] },
      enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
      cookies: { keys: ['a key for its own cookies'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      ttl: {
        AccessToken: 600,
        AuthorizationCode: 60,
        Grant: 600,
        IdToken: 600,
        Interaction: 600,
        Session: 600,
      },
      features: { devInteractions: { enabled: false } },
      // Whoever brings no proof of possession of the code is turned away.
      pkce: { required: () => true },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, subject) => {
        const found = accounts.get(subject);
        if (found === undefined) return undefined;
        const { email, emailVerified } = found;
        const claims = () => ({ sub: subject, email, email_verified: emailVerified, name: subject });
        return { accountId: subject, claims };
      },
      loadExistingGrant: async (context) => {
        const grant = new provider.Grant({
          clientId: CLIENT.clientId,
          accountId: context.oidc.session?.accountId ?? '',
        });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/') !== true) return void answer(request, response);
      const login = { accountId: visitor?.subject ?? '' };
      void provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
    });
  }

  async function walk(authorizationUrl: string, as: Account): Promise<string> {
    accounts.set(as.subject, as);
    visitor = as;
    const jar = new Map<string, string>();
    let url = authorizationUrl;
    while (url.startsWith(issuer)) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
      for (const each of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
        jar.set(name, value);
      }
      const next = answer.headers.get('location');
      if (next === null) throw new Error(`the provider stops at ${url}: ${await answer.text()}`);
      url = new URL(next, url).href;
    }
    return url;
  }

  return {
    issuer,
    ...CLIENT,
    serve,
    walk,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
