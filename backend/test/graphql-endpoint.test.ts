import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './support/test-app.js';

describe('the endpoint /graphql', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  test('answers a query', async () => {
    expect(await app.graphql('{ __typename }')).toEqual({ __typename: 'Query' });
  });

  test('lists within lists within lists are refused before they are computed', async () => {
    const begin = performance.now();
    const inner = '{ statements { subject { ... on Milestone '.repeat(6);
    const query = `{ project(code: "nowhere") { milestones ${inner} { key } ${'} } } '.repeat(6)} } }`;
    const { status, body } = await app.post({ query });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COSTLY');
    expect(performance.now() - begin).toBeLessThan(5000);
  });

  const doubling = (levels: number) =>
    Array.from(
      { length: levels },
      (_, level) =>
        `fragment f${level} on Milestone { key a: phase { milestones { ...f${level + 1} } } b: phase { milestones { ...f${level + 1} } } }`,
    ).join(' ');

  test('fragments that unfold without end in sight are refused', async () => {
    const query = `{ project(code: "nowhere") { milestones { ...f0 } } } ${doubling(10)} fragment f10 on Milestone { key }`;
    const { status, body } = await app.post({ query });
    expect([status, body.errors?.[0]?.extensions?.code]).toEqual([400, 'QUERY_TOO_COSTLY']);
  });

  test('an argument that does not fit hides nothing of what the rest asks for', async () => {
    const query = `query ($n: Int = 1) { project(code: "nowhere") { lately(first: $n) { id } milestones { ...f0 } } } ${doubling(6)} fragment f6 on Milestone { key }`;
    const { status, body } = await app.post({ query, variables: { n: null } });
    expect([status, body.errors?.[0]?.extensions?.code]).toEqual([400, 'QUERY_TOO_COSTLY']);
  });

  test('ten thousand aliases are refused', async () => {
    const query = `{ ${Array.from({ length: 10_000 }, (_, index) => `a${index}: project(code: "nowhere") { code }`).join(' ')} }`;
    const { status } = await app.post({ query: query.slice(0, 200_000) });
    expect(status).toBe(400);
  });

  test.each([
    ['a field that does not exist', { query: '{ nope }' }],
    ['a syntax error', { query: '{ __typename' }],
    ['no query at all', {}],
    ['a query that is not text', { query: 7 }],
    ['variables that are not an object', { query: '{ __typename }', variables: 'x' }],
    ['a batch', [{ query: '{ __typename }' }]],
    ['an unknown operation name', { query: 'query A { __typename }', operationName: 'B' }],
    [
      'a variable of the wrong type',
      { query: 'query ($a: Boolean!) { __typename @skip(if: $a) }', variables: { a: 3 } },
    ],
    ['a body that is not JSON', '{"query":'],
    ['a body that is no object', '"query"'],
    ['an empty body', ''],
  ])('%s is the caller’s fault: 400', async (_name, body) => {
    const { status, body: answer } = await app.post(body);
    expect(status).toBe(400);
    expect(JSON.stringify(answer)).not.toContain('node_modules');
  });

  test('a body beyond 256 KB is refused: 413', async () => {
    const { status } = await app.post({ query: '{ __typename }', padding: 'x'.repeat(256 * 1024) });
    expect(status).toBe(413);
  });

  test('a simple request from another site’s form is refused', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.status).toBe(400);
  });

  test('a browser that opens it gets no page from elsewhere', async () => {
    const response = await fetch(`${app.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('<script');
  });
});
