import { once } from 'node:events';
import { request } from 'node:http';
import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuthEngine } from '../../src/identity/auth-engine.js';
import { CLOSED_ROUTES, EXPOSED_ROUTES } from '../../src/identity/core/exposed-routes.js';
import { Browser } from '../support/browser.js';
import { firstAdministrator } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

/** Every address that the library would answer by itself, as it stands now. */
async function allRoutes(): Promise<string[]> {
  const { api } = await app.nest.get(AuthEngine).get();
  const endpoints = Object.values(api) as { path?: string; options?: { method?: string | string[] } }[];
  return endpoints
    .flatMap(({ path, options }) =>
      path === undefined ? [] : [options?.method ?? []].flat().map((method) => `${method} ${path}`),
    )
    .sort();
}

describe('what is exposed', () => {
  test('is decided for each route: a new one of the library makes this fail', async () => {
    const known = [
      ...EXPOSED_ROUTES.map((each) => each.replace('/callback/oidc', '/callback/:id')),
      ...CLOSED_ROUTES,
    ];
    expect(await allRoutes()).toEqual([...known].sort());
  });

  test('is nothing that was closed, to anyone', async () => {
    for (const browser of [new Browser(app.url), await firstAdministrator(app)]) {
      for (const route of CLOSED_ROUTES) {
        const [method = '', path = ''] = route.split(' ');
        const address = `/api/auth${path.replace(':token', 'abc').replace(':id', 'oidc')}`;
        const headers = { 'content-type': 'application/json', origin: app.url };
        const answer = await browser.ask(address, {
          method,
          headers,
          ...(method === 'POST' ? { body: '{}' } : {}),
        });
        expect({ route, status: answer.status }).toEqual({ route, status: 404 });
      }
    }
  });

  test.each([
    'POST /sign-up/email/',
    'POST //sign-up/email',
    'POST /sign-up%2Femail',
    'POST /SIGN-UP/EMAIL',
    'POST /get-session/../sign-up/email',
    'PUT /sign-in/email',
    'GET /sign-in/email',
    'GET /callback/github',
  ])('cannot be written otherwise: %s', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const body = JSON.stringify({ name: 'x', email: 'x@y.example', password: 'a long enough password' });
    const answer = await new Browser(app.url).ask(`/api/auth${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: app.url },
      ...(method === 'GET' ? {} : { body }),
    });
    expect(answer.status).toBe(404);
  });

  test('is the same for whoever asks as one asks a proxy', async () => {
    const { hostname, port, host } = new URL(app.url);
    for (const [path, status] of [
      ['http://evil.example/api/auth/get-session', 200],
      ['http://evil.example/api/auth/list-accounts', 404],
    ] as const) {
      const asked = request({ hostname, port, path, headers: { host } });
      asked.end();
      const [answer] = await once(asked, 'response');
      answer.resume();
      expect({ path, status: answer.statusCode }).toEqual({ path, status });
    }
  });

  test('does not include other addresses of the API', async () => {
    expect((await new Browser(app.url).ask('/api/anything', { headers: {} })).status).toBe(404);
    expect((await new Browser(app.url).ask('/api/auth', { headers: {} })).status).toBe(404);
  });
});

test('the tables are those that the library wants', async () => {
  const { options } = await app.nest.get(AuthEngine).get();
  const { toBeCreated, toBeAdded } = await getMigrations(options);
  expect(toBeCreated).toEqual([]);
  expect(toBeAdded).toEqual([]);
});
