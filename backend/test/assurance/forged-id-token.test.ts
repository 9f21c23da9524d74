import {
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser } from '../support/browser.js';
import { invited } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const EMAIL = 'ada@comune.example';
const CLIENT = 'cantiere';
const OURS = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const OTHER = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** What an ID token says, and how it is signed. */
type Token = { claims: Record<string, unknown>; alg: string; key: KeyObject | null };

let server: Server;
let issuer: string;
let app: TestApp;
/** How the provider spoils the next token. */
let spoil: (token: Token) => void = () => {};
let nonce = '';
/** By what name the provider calls itself. */
let calledItself: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answerOf((request.url ?? '').split('?')[0] ?? '');
    response.writeHead(answer === null ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  calledItself = issuer;
  app = await startTestApp({
    env: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT, OIDC_CLIENT_SECRET: 'a secret between the two' },
  });
  await invited(app, EMAIL);
});
afterAll(async () => {
  await app?.close();
  server?.close();
});

test('the provider’s own token signs in', async () => {
  expect(await enterWith(() => {})).toBe(true);
});

test.each<[string, Partial<Pick<Token, 'alg' | 'key'>>, Record<string, unknown>]>([
  ['signed with another key', { key: OTHER }, {}],
  ['signed by nobody', { alg: 'none', key: null }, {}],
  ['signed with the public key as if it were a secret', { alg: 'HS256' }, {}],
  ['for another service', {}, { aud: 'another' }],
  ['of another provider', {}, { iss: 'https://login.evil.example' }],
  ['that has expired', {}, { exp: seconds(-600) }],
  ['that does not hold yet', {}, { nbf: seconds(600) }],
  ['of another sign-in', {}, { nonce: randomBytes(16).toString('hex') }],
  ['of no sign-in in particular', {}, { nonce: undefined }],
])('a token %s signs nobody in', async (_, signing, claims) => {
  expect(
    await enterWith((token) => Object.assign(token, signing, { claims: { ...token.claims, ...claims } })),
  ).toBe(false);
});

test('a provider that calls itself by another name than is configured signs nobody in', async () => {
  calledItself = 'https://login.evil.example';
  const other = await startTestApp({
    env: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT, OIDC_CLIENT_SECRET: 'a secret between the two' },
  });
  try {
    await invited(other, EMAIL);
    expect(await enterWith(() => {}, other)).toBe(false);
  } finally {
    calledItself = issuer;
    await other.close();
  }
});

/** Goes to the provider and back with what it says then; whether someone is signed in. */
async function enterWith(spoiled: (token: Token) => void, site = app): Promise<boolean> {
  spoil = spoiled;
  const browser = new Browser(site.url);
  const begun = await browser.post('/sign-in/social', { provider: 'oidc', callbackURL: '/home' });
  const asked = new URL(begun.body.url);
  nonce = asked.searchParams.get('nonce') ?? '';
  expect(nonce.length).toBeGreaterThanOrEqual(16);
  const state = encodeURIComponent(asked.searchParams.get('state') ?? '');
  await browser.ask(
    `/api/auth/callback/oidc?code=any&state=${state}&iss=${encodeURIComponent(calledItself)}`,
    {
      headers: {},
    },
  );
  return (await browser.person()) !== null;
}

function answerOf(path: string): unknown {
  switch (path) {
    case '/.well-known/openid-configuration':
      return {
        issuer: calledItself,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/me`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['ES256'],
      };
    case '/keys':
      return {
        keys: [{ ...createPublicKey(OURS).export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'one' }],
      };
    case '/token':
      return { access_token: 'access', token_type: 'Bearer', expires_in: 60, id_token: idToken() };
    case '/me':
      return { sub: 'ada', email: EMAIL, email_verified: true, name: 'Ada' };
    default:
      return null;
  }
}

function idToken(): string {
  const claims = {
    iss: calledItself,
    aud: CLIENT,
    sub: 'ada',
    nonce,
    iat: seconds(0),
    exp: seconds(60),
    email: EMAIL,
    email_verified: true,
  };
  const token: Token = { claims, alg: 'ES256', key: OURS };
  spoil(token);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: token.alg, typ: 'JWT', kid: 'one' })}.${part(token.claims)}`;
  return `${signed}.${signatureOf(signed, token)}`;
}

function signatureOf(text: string, { alg, key }: Token): string {
  if (key === null) return '';
  if (alg === 'HS256') {
    const secret = createPublicKey(key).export({ format: 'pem', type: 'spki' });
    return createHmac('sha256', secret).update(text).digest('base64url');
  }
  return sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

function seconds(fromNow: number): number {
  return Math.floor(Date.now() / 1000) + fromNow;
}
