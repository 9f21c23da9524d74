import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../support/browser.js';
import { firstAdministrator } from '../support/people.js';
import { rawRequest } from '../support/raw-request.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startTestApp();
  browser = await firstAdministrator(app);
});
afterAll(() => app?.close());

const MUTATION =
  'mutation { projectCreate(input: {code: "forged", name: {en: "Forged"}}) { userErrors { code } } }';
const JSON_TYPE = { 'content-type': 'application/json' };

/** A request with the cookies of someone who is signed in, as a browser would make it for a page of `headers`' origin. */
const ask = (path: string, headers: Record<string, string>, body?: string) =>
  browser.ask(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    ...(body !== undefined && { body }),
  });

async function projects(): Promise<string> {
  const answer = await ask(
    '/graphql',
    { ...JSON_TYPE, origin: app.url },
    '{"query":"{ projects(first: 100) { nodes { code } } }"}',
  );
  expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
  return JSON.stringify(answer.body);
}

const FOREIGN: readonly Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { origin: 'http://127.0.0.1:1' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
];

describe('a page of another site does not act in someone’s name', () => {
  test.each(FOREIGN)('at /graphql: %o', async (headers) => {
    const answer = await ask('/graphql', { ...JSON_TYPE, ...headers }, JSON.stringify({ query: MUTATION }));
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(await projects()).not.toContain('forged');
  });

  test.each(FOREIGN)('at /files: %o', async (headers) => {
    const marked = { 'x-cantiere-upload': '1', 'content-type': 'application/octet-stream', ...headers };
    expect((await ask('/files', marked, 'x')).status).toBe(401);
  });

  test.each(FOREIGN)('at the accounts: %o', async (headers) => {
    const answer = await ask('/api/auth/sign-out', { ...JSON_TYPE, ...headers }, '{}');
    expect([answer.status, answer.body.code]).toEqual([403, 'FOREIGN_REQUEST']);
    expect(await browser.person()).not.toBeNull();
  });
});

describe('what a form or a link of another site can send without being asked is refused', () => {
  const BODY = JSON.stringify({ query: MUTATION });
  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; charset=application/json',
    '',
  ])('a body of type "%s"', async (type) => {
    const answer = await ask('/graphql', { 'content-type': type }, BODY);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await projects()).not.toContain('forged');
    expect((await ask('/api/auth/sign-out', { 'content-type': type }, '{}')).status).toBe(415);
  });

  test('a mutation by address', async () => {
    const path = `/graphql?${new URLSearchParams({ query: MUTATION })}`;
    expect((await ask(path, {})).status).toBe(400);
    expect((await ask(path, { 'apollo-require-preflight': '1' })).status).toBe(405);
    expect(await projects()).not.toContain('forged');
  });

  test('an upload without the mark that a form cannot send', async () => {
    const answer = await ask('/files', { origin: app.url, 'content-type': 'text/plain' }, 'x');
    expect([answer.status, answer.body.refusal.code]).toEqual([403, 'FOREIGN_REQUEST']);
  });

  test('no answer lets a page of another site read it', async () => {
    const answer = await fetch(`${app.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

test('whoever follows a link from elsewhere comes as who they are', async () => {
  // What Node's own client says of the mode, it says itself.
  const from = (mode: string) =>
    rawRequest(
      app.url,
      `GET /files/${'0'.repeat(64)} HTTP/1.1\r\nHost: localhost\r\nCookie: ${browser.cookie}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: ${mode}\r\n\r\n`,
    );
  expect([(await from('navigate')).status, (await from('no-cors')).status]).toEqual([404, 401]);
});
