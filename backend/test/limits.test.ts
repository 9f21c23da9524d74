import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followerOf } from './support/follower.js';
import { generatedRequest } from './support/generated-queries.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ demo: true });
});
afterAll(() => app.close());

async function ask(body: unknown, headers: Record<string, string> = {}, at = app) {
  const response = await fetch(`${at.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for, and fails where that is missing.
  const told = (await response.json()) as any;
  return { status: response.status, headers: response.headers, body: told, cost: told.extensions?.cost };
}

const estimate = async (request: { query: string; variables?: object; operationName?: string }) => {
  const query = `query ($query: String!, $variables: String, $name: String) {
    cost(query: $query, variables: $variables, operationName: $name) { points nodes refusals { code message } }
  }`;
  const variables = {
    query: request.query,
    variables: JSON.stringify(request.variables ?? {}),
    name: request.operationName,
  };
  return (await ask({ query, variables })).body.data.cost;
};

describe('the cost of an operation', () => {
  test('is told before as it is told afterwards, from memory or not', { timeout: 120_000 }, async () => {
    const { schema } = app.nest.get(GraphQLSchemaHost, { strict: false });
    const choices = { codes: ['polo-cremona', 'nowhere'], days: ['2016-07-31'], keys: ['opening'] };
    await fc.assert(
      fc.asyncProperty(generatedRequest(schema, choices), async (request) => {
        const { points, nodes, refusals } = await estimate(request);
        expect(refusals).toEqual([]);
        for (let times = 0; times < 3; times += 1) {
          const { cost, headers } = await ask(request);
          expect(cost).toMatchObject({ points, nodes });
          expect(headers.get('query-cost')).toBe(String(points));
        }
      }),
      { seed: 20171, numRuns: 40, endOnFailure: true },
    );
  });

  test('follows the size of pages', async () => {
    const query = 'query ($first: Int) { organisations(first: $first) { nodes { key name } totalCount } }';
    expect((await estimate({ query, variables: { first: 100 } })).nodes).toBe(101);
    expect((await estimate({ query, variables: { first: 10 } })).nodes).toBe(11);
    expect((await estimate({ query })).nodes).toBe(21);
  });

  test('says why an operation would be refused', async () => {
    const deep = `{ project(code: "a") { ${'milestones { phase { '.repeat(6)} key ${'} } '.repeat(6)} } }`;
    expect((await estimate({ query: deep })).refusals[0].code).toBe('QUERY_TOO_COSTLY');
    expect((await estimate({ query: '{ nope }' })).refusals[0].code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await ask({ query: deep })).status).toBe(400);
  });

  test('lets tools read the contract', async () => {
    expect((await ask({ query: getIntrospectionQuery() })).status).toBe(200);
  });
});

test('answers from memory are compressed as one whole', async () => {
  const query = '{ project(code: "polo-cremona") { milestones { statements { source { url title } } } } }';
  for (let times = 0; times < 3; times += 1) {
    const { body, headers } = await ask({ query }, { 'accept-encoding': 'gzip' });
    expect(body.data.project.milestones.length).toBeGreaterThan(0);
    expect(body.extensions.cost.points).toBe(Number(headers.get('query-cost')));
  }
});

describe('the points of a minute', () => {
  let small: TestApp;
  beforeAll(async () => {
    small = await startTestApp({ env: { POINTS_PER_MINUTE: '102' } });
  });
  afterAll(() => small.close());

  test('are told, run out, and are refused with the time to wait', async () => {
    const query = '{ __typename }';
    const first = await ask({ query }, {}, small);
    // The text had to be read, this once.
    expect(first.cost).toMatchObject({ points: 6, beyond: 3, limit: 102, remaining: 93 });
    expect(first.headers.get('ratelimit-remaining')).toBe('93');
    for (let left = 93; left >= 6; left -= 6) expect((await ask({ query }, {}, small)).cost.beyond).toBe(0);
    const refused = await ask({ query }, {}, small);
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // From now on nothing is read any more, whatever it is.
    for (const body of [{ query }, { query: '{ nope' }, { documentId: 'sha256:none' }, [{ query }], {}]) {
      const { status, cost } = await ask(body, {}, small);
      expect([status, cost.points, cost.remaining]).toEqual([429, 0, 0]);
    }
    // A person's are their own.
    const authorization = await small.authorization();
    expect((await ask({ query }, { authorization }, small)).status).toBe(200);
    // Tokens that are none count for the network, which has none left.
    expect((await ask({ query }, { authorization: 'Bearer cantiere_none' }, small)).status).toBe(429);
  });

  test('are spent by refusals as well', async () => {
    const authorization = await small.authorization();
    const before = (await ask({ query: '{ __typename }' }, { authorization }, small)).cost.remaining;
    const query = `{ nope } # ${'x'.repeat(20_000)}`;
    const { status, cost } = await ask({ query }, { authorization }, small);
    expect([status, cost.points, cost.remaining]).toEqual([400, 53, before - 53]);
    const unknown = await ask({ documentId: 'sha256:none' }, { authorization }, small);
    expect([unknown.status, unknown.cost.points, unknown.cost.remaining]).toEqual([400, 3, before - 56]);
  });
});

test('a subscription by request is refused with the way to follow it', async () => {
  const query = 'subscription { projectChanged(code: "polo-cremona", after: 0) { revision } }';
  const { status, body } = await ask({ query });
  expect([status, body.errors[0].extensions.code]).toEqual([400, 'SUBSCRIPTION_NOT_BY_REQUEST']);
  expect(body.errors[0].message).toMatch(/websocket.*graphql-transport-ws/);
});

test('what was sent is not sent back in full', async () => {
  const query = 'query ($code: String!) { project(code: $code) { code } }';
  const { status, body } = await ask({ query, variables: { code: ['x'.repeat(200_000)] } });
  expect(status).toBe(400);
  expect(JSON.stringify(body).length).toBeLessThan(1_000);
});

test('an operation over a connection meets the same limits', async () => {
  const client = followerOf(app, {});
  try {
    for (const [query, code] of [
      [`{ ${'... { '.repeat(3)} ${'__typename '.repeat(40)} ${'} '.repeat(3)} }`, 'TOO_MANY_REPEATS'],
      [
        `{ project(code: "a") { ${'milestones { phase { '.repeat(6)} key ${'} } '.repeat(6)} } }`,
        'QUERY_TOO_COSTLY',
      ],
      ['{ nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ] as const) {
      await expect(client.iterate({ query }).next()).rejects.toMatchObject([{ extensions: { code } }]);
    }
    const answer = await client.iterate({ query: '{ __typename }' }).next();
    expect(answer.value).toEqual({ data: { __typename: 'Query' } });
  } finally {
    await client.dispose();
  }
});
