import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** With the header that keeps pages of other sites from asking by address, which the specification leaves to the server. */
const ask: typeof fetch = (address, request = {}) => {
  const headers = new Headers(request.headers);
  if (request.method !== 'POST') headers.set('apollo-require-preflight', '1');
  return fetch(address, { ...request, headers });
};

/** Each audit asks for the address only when it runs. */
const AUDITS = serverAudits({ url: () => `${app.url}/graphql`, fetchFn: ask });

test('the audit has its whole length', () => {
  expect(AUDITS.length).toBeGreaterThan(50);
});

test.each(AUDITS.map(({ id, name, fn }) => [`${id} ${name}`, fn] as const))('%s', async (_name, audit) => {
  const result = await audit();
  expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
});
