import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawRequest } from '../support/raw-request.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const QUERY = '{"query":"{ __typename }"}';
const POST = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${QUERY.length}\r\n\r\n${QUERY}`;
const get = (path: string, host = 'localhost', more = '') =>
  `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${more}\r\n`;

/** An answer of each part of the application that writes one. */
const ANSWERS: readonly [what: string, request: string, status: number][] = [
  ['health', get('/healthz'), 200],
  ['an answer of the API', POST, 200],
  ['the same from memory', POST, 200],
  [
    'a query by address',
    get('/graphql?query=%7B__typename%7D', 'localhost', 'apollo-require-preflight: 1\r\n'),
    200,
  ],
  ['a refusal of the API', get('/graphql'), 400],
  ['a request that is not one', 'GET\r\n\r\n', 400],
  ['another name', get('/', 'evil.example'), 421],
  ['a route of the accounts', get('/api/auth/sign-in-ways'), 200],
  ['no such route', get('/api/nothing'), 404],
  ['a file that is not there', get('/assets/none.js'), 404],
  ['an upload that is not there', get(`/files/${'0'.repeat(64)}`), 404],
  ['a refused token', get('/graphql', 'localhost', 'Authorization: Bearer nonsense\r\n'), 401],
  [
    'an upgrade from another site',
    get(
      '/graphql',
      'localhost',
      'Connection: Upgrade\r\nUpgrade: websocket\r\nOrigin: http://evil.example\r\n',
    ),
    403,
  ],
];

describe('a site over HTTPS', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ env: { PUBLIC_URL: 'https://cantiere.example' } });
  });
  afterAll(() => app?.close());

  test.each(ANSWERS)('protects the browser in %s', async (_what, request, status) => {
    const { headers, status: answered } = await rawRequest(app.url, request);
    expect(answered).toBe(status);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
      'strict-transport-security': expect.stringMatching(/^max-age=31536000; includeSubDomains$/),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(Object.keys(headers)).not.toContain('x-powered-by');
    expect(Object.keys(headers)).not.toContain('server');
  });

  test('lets no script and no style from elsewhere, and no script in the page', async () => {
    const { headers } = await rawRequest(app.url, get('/healthz'));
    const policy = Object.fromEntries(
      (headers['content-security-policy'] ?? '').split(';').map((each) => {
        const [name = '', ...sources] = each.trim().split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'script-src-attr': "'none'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self'",
      'font-src': "'self'",
      'connect-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'upgrade-insecure-requests': '',
    });
  });

  test('tells nobody an address that holds a secret', async () => {
    const { headers } = await rawRequest(app.url, get('/reset-password?token=secret'));
    expect(headers['referrer-policy']).toBe('no-referrer');
  });
});

test('over plain HTTP nothing asks for HTTPS', async () => {
  const app = await startTestApp();
  try {
    const { headers } = await rawRequest(app.url, get('/healthz'));
    expect(Object.keys(headers)).not.toContain('strict-transport-security');
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(headers['x-content-type-options']).toBe('nosniff');
  } finally {
    await app.close();
  }
});
