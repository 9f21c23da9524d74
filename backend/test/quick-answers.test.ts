import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { generatedRequest } from './support/generated-queries.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ demo: true });
});
afterAll(() => app.close());

/** A weight makes the header unusual, so that the GraphQL server itself answers. */
const PLAIN = { accept: '*/*;q=1' };

async function ask(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text: withoutRest(text), headers: response.headers };
}

/** What is left of the points changes with each request. */
function withoutRest(text: string): string {
  return text.replace(
    /("cost":\{"points":\d+,"nodes":\d+),"beyond":\d+,"limit":\d+,"remaining":\d+,"resetSeconds":\d+/,
    '$1',
  );
}

function get(
  parameters: Record<string, string>,
  headers: Record<string, string> = { 'apollo-require-preflight': '1' },
) {
  return fetch(`${app.url}/graphql?${new URLSearchParams(parameters)}`, { headers });
}

/** Fields at the root fail in the order in which their reads end; all else keeps its order. */
function ordered(text: string): string {
  if (!text.startsWith('{"errors"')) return text;
  const { errors, ...rest } = JSON.parse(text);
  return JSON.stringify({ errors: errors.map((each: unknown) => JSON.stringify(each)).sort(), ...rest });
}

/** Only an answer from memory varies by what the client accepts. */
const isQuick = (headers: Headers) => headers.get('vary')?.startsWith('Accept,') === true;

describe('an answer from memory is the one of the GraphQL server', () => {
  const choices = {
    codes: ['polo-cremona', 'filanda-montefinto', 'nowhere'],
    days: ['2016-07-31', '2015-06-24', '2017-04-01', '2020-01-01', '1999-12-31', '2099-01-01'],
    keys: ['opening', 'microdata', 'nothing'],
  };

  test('for queries generated over all of the contract', { timeout: 300_000 }, async () => {
    const { schema } = app.nest.get(GraphQLSchemaHost, { strict: false });
    const met = { quick: 0, errors: 0 };
    await fc.assert(
      fc.asyncProperty(generatedRequest(schema, choices), async (request) => {
        const plain = await ask(request, PLAIN);
        const made = await ask(request);
        const again = await ask(request);
        expect([ordered(made.text), ordered(again.text)]).toEqual([ordered(plain.text), ordered(plain.text)]);
        expect([made.status, again.status]).toEqual([plain.status, plain.status]);
        const hasErrors = plain.text.includes('"errors"');
        expect([plain, made, again].map(({ headers }) => isQuick(headers))).toEqual([
          false,
          !hasErrors,
          !hasErrors,
        ]);
        met[hasErrors ? 'errors' : 'quick'] += 1;
      }),
      { seed: 20161, numRuns: 100, endOnFailure: true },
    );
    expect(met.quick).toBeGreaterThan(50);
    expect(met.errors).toBeGreaterThan(2);
  });

  test.each([
    ['a field that does not exist', { query: '{ project(code: "polo-cremona") { nope } }' }],
    [
      'a variable of the wrong type',
      { query: 'query ($c: String!) { project(code: $c) { code } }', variables: { c: 3 } },
    ],
    ['a variable that is missing', { query: 'query ($c: String!) { project(code: $c) { code } }' }],
    [
      'a day that does not exist',
      { query: '{ project(code: "polo-cremona", asOf: "2016-02-30") { code } }' },
    ],
    ['a revision to come', { query: '{ project(code: "polo-cremona", revision: 99) { code } }' }],
    [
      'both ways to say when',
      { query: '{ project(code: "polo-cremona", revision: 1, knownAt: "2020-01-01T00:00:00Z") { code } }' },
    ],
    [
      'a persisted query',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
    ],
    ['variables that are a list', { query: '{ __typename }', variables: [1] }],
    ['an unknown member', { query: '{ project(code: "polo-cremona") { code } }', more: 1 }],
    ['a batch', [{ query: '{ __typename }' }]],
    [
      'the register and the list of projects',
      { query: '{ projects { nodes { code } } organisations(first: 1) { totalCount } }' },
    ],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
    ['no JSON', '{"query":'],
    ['a bare word', '"query"'],
    ['bytes that are no text', '{"query": "\u0000"}'],
  ])('%s: what the GraphQL server says stands', async (_name, body) => {
    const plain = await ask(body, PLAIN);
    for (let times = 0; times < 3; times += 1) {
      const { status, text } = await ask(body);
      expect([status, withoutId(text)]).toEqual([plain.status, withoutId(plain.text)]);
    }
  });

  test('a variable decides what is refused, not the query that was admitted before', async () => {
    const query = 'query ($first: Int!) { project(code: "polo-cremona") { lately(first: $first) { kind } } }';
    for (const first of [1, 1, 1, 101, 0, 2]) {
      const plain = await ask({ query, variables: { first } }, PLAIN);
      const { status, text } = await ask({ query, variables: { first } });
      expect([status, text]).toEqual([plain.status, plain.text]);
    }
  });

  test('what a variable makes too costly is refused, though the query was admitted before', async () => {
    const inner = 'phase { milestones { '.repeat(5);
    const query = `query ($all: Boolean!) { project(code: "polo-cremona") { code milestones @include(if: $all) { ${inner} key ${'} } '.repeat(5)} } } }`;
    for (const all of [false, false, true, true, false]) {
      const { status, text } = await ask({ query, variables: { all } });
      expect(status).toBe(all ? 400 : 200);
      if (all) expect(text).toContain('QUERY_TOO_COSTLY');
    }
  });

  test('an operation is found by its name alone', async () => {
    const query = '{ project(code: "polo-cremona") { code } }';
    for (const operationName of [null, '', null, '', 'Other', null]) {
      const plain = await ask({ query, operationName }, PLAIN);
      const { status, text } = await ask({ query, operationName });
      expect([status, text]).toEqual([plain.status, plain.text]);
    }
  });

  test('a query that unfolds to more than is worth compiling is left to the GraphQL server', async () => {
    const levels = Array.from(
      { length: 10 },
      (_, level) =>
        `fragment f${level} on Project { a${level}: code ...f${level + 1} ...g${level + 1} } fragment g${level} on Project { b${level}: code ...f${level + 1} ...g${level + 1} }`,
    );
    const query = `{ project(code: "polo-cremona") { ...f0 ...g0 } } ${levels.join(' ')} fragment f10 on Project { name } fragment g10 on Project { revision }`;
    const answers = [await ask({ query }, PLAIN), await ask({ query }), await ask({ query })];
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(answers.map(({ headers }) => isQuick(headers))).toEqual([false, false, false]);
  });
});

const CODE = { query: '{ project(code: "polo-cremona") { code } }' };

test('a mutation that is sent twice is done twice', async () => {
  const add = (key: string) => ({
    query: `mutation { organisationAdd(input: {key: "${key}", name: "A", sector: PUBLIC}) { revision userErrors { code } } }`,
  });
  const authorization = await app.authorization();
  const first = JSON.parse((await ask(add('twice'), { authorization })).text);
  const second = JSON.parse((await ask(add('twice'), { authorization })).text);
  expect(first.data.organisationAdd.userErrors).toEqual([]);
  expect(second.data.organisationAdd.userErrors).toEqual([{ code: 'TAKEN' }]);
});

test('the headers that protect a browser, and the negotiated type, are the same as elsewhere', async () => {
  for (const accept of [
    '*/*',
    'application/json',
    'application/graphql-response+json',
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    'application/json, application/graphql-response+json',
    'application/*',
  ]) {
    await ask(CODE);
    const quick = await ask(CODE, { accept });
    const plain = await ask(CODE, { accept, 'content-type': 'application/json; charset=UTF-8; x=1' });
    expect([isQuick(quick.headers), isQuick(plain.headers)]).toEqual([true, false]);
    for (const name of [
      'content-type',
      'content-security-policy',
      'x-content-type-options',
      'referrer-policy',
    ]) {
      expect([name, quick.headers.get(name)]).toEqual([name, plain.headers.get(name)]);
    }
  }
});

test('an answer is compressed for who takes it so', async () => {
  const query = '{ project(code: "polo-cremona") { milestones { statements { source { url title } } } } }';
  await ask({ query });
  const compressed = await ask({ query }, { 'accept-encoding': 'br, gzip' });
  const bare = await ask({ query }, { 'accept-encoding': 'identity' });
  expect([isQuick(compressed.headers), compressed.headers.get('content-encoding')]).toEqual([true, 'gzip']);
  expect(bare.headers.get('content-encoding')).toBe(null);
  expect(bare.text).toBe(compressed.text);
});

test('a simple request from another site’s page is refused, also for a query in memory', async () => {
  await ask(CODE);
  expect((await ask(CODE, { 'content-type': 'text/plain' })).status).toBe(400);
  expect((await get(CODE, {})).status).toBe(400);
});

test('a query by address has a tag, and is not sent again while the tag holds', async () => {
  const tags: (string | null)[] = [];
  for (let times = 0; times < 3; times += 1) {
    const response = await get(CODE);
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding, Authorization, Cookie');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(await response.json()).toMatchObject({ data: { project: { code: 'polo-cremona' } } });
    tags.push(response.headers.get('etag'));
  }
  expect(new Set(tags).size).toBe(1);
  const tag = tags[0] as string;
  for (const known of [tag, `"other", ${tag}`, '*']) {
    const unchanged = await get(CODE, { 'apollo-require-preflight': '1', 'if-none-match': known });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
  }
  const other = await get(CODE, { 'apollo-require-preflight': '1', 'if-none-match': '"other"' });
  expect(other.status).toBe(200);
});

test('a mutation by address is refused', async () => {
  const response = await get({
    query: 'mutation { organisationAdd(input: {key: "b", name: "B", sector: PUBLIC}) { revision } }',
  });
  expect(response.status).toBe(405);
});

test('the answer of yesterday is not served today', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const query = '{ project(code: "polo-cremona") { asOf } }';
    const asOf = async () => JSON.parse((await ask({ query })).text).data.project.asOf;
    vi.setSystemTime('2030-05-10T21:59:59.000Z');
    expect([await asOf(), await asOf(), await asOf()]).toEqual(['2030-05-10', '2030-05-10', '2030-05-10']);
    vi.setSystemTime('2030-05-10T22:00:00.000Z');
    expect(await asOf()).toBe('2030-05-11');
    vi.setSystemTime('2030-05-10T12:00:00.000Z');
    expect(await asOf()).toBe('2030-05-10');
  } finally {
    vi.useRealTimers();
  }
});

test('a project that begins after it was asked for is found', async () => {
  const body = { query: '{ project(code: "begins-later") { revision } }' };
  const authorization = await app.authorization();
  for (let times = 0; times < 3; times += 1)
    expect((await ask(body, { authorization })).text).toContain('{"data":{"project":null}');
  await app.graphql(
    'mutation { projectCreate(input: {code: "begins-later", name: {en: "Later"}}) { revision } }',
  );
  expect((await ask(body, { authorization })).text).toContain('{"data":{"project":{"revision":1}}');
  // Until it is published it is not there for anybody else.
  expect((await ask(body)).text).toContain('{"data":{"project":null}');
});

test('while the database lets no one in, an answer in memory is not served, and is again when it does', async () => {
  const owner = new pg.Client({ connectionString: app.databaseUrl });
  await owner.connect();
  const role = `${new URL(app.databaseUrl).pathname.slice(1)}_app`;
  const allow = (connections: number) =>
    owner.query(`alter role ${pg.escapeIdentifier(role)} connection limit ${connections}`);
  try {
    const before = [await ask(CODE), await ask(CODE), await ask(CODE)].at(-1);
    await allow(0);
    await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [role]);
    const { status, text } = await ask(CODE);
    expect([status, text.includes('SERVICE_UNAVAILABLE')]).toEqual([503, true]);
    await allow(-1);
    const after = await ask(CODE);
    expect([after.status, after.text, isQuick(after.headers)]).toEqual([200, before?.text, true]);
  } finally {
    await allow(-1);
    await owner.end();
  }
});

/** An answer but for the number under which its request stands in the log. */
function withoutId(text: string): string {
  return text.replace(/"requestId":"[^"]+"/, '"requestId":"…"');
}
