import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { record } from './support/mutations.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  for (const key of ['delta', 'alfa', 'echo', 'b-ravo', 'bravo', 'charlie', '2nd']) await add(key);
});
afterAll(() => app.close());

async function add(key: string) {
  await record(app, 'projectCreate', { code: key, name: { en: key } });
  await record(app, 'organisationAdd', { key, name: key, sector: 'PRIVATE' });
}

const LISTS = [
  ['projects', 'code'],
  ['organisations', 'key'],
] as const;
type Args = { first?: number; after?: string; last?: number; before?: string };

async function page(list: string, key: string, args: Args) {
  const data = await app.graphql(
    `query ($first: Int, $after: String, $last: Int, $before: String) {
      ${list}(first: $first, after: $after, last: $last, before: $before) {
        nodes { ${key} } edges { cursor node { ${key} } } totalCount
        pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      }
    }`,
    args,
  );
  const { nodes, edges, pageInfo, totalCount } = data[list];
  expect(edges.map((each: { node: unknown }) => each.node)).toEqual(nodes);
  expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
    edges[0]?.cursor ?? null,
    edges.at(-1)?.cursor ?? null,
  ]);
  return { keys: nodes.map((each: Record<string, string>) => each[key]) as string[], pageInfo, totalCount };
}

describe.each(LISTS)('the list of %s', (list, key) => {
  const ordered = ['2nd', 'alfa', 'b-ravo', 'bravo', 'charlie', 'delta', 'echo'];

  test('is ordered by its key, letter by letter, and counted', async () => {
    const { keys, totalCount, pageInfo } = await page(list, key, {});
    expect(keys).toEqual(ordered);
    expect(totalCount).toBe(7);
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  });

  test.each([1, 2, 3, 7, 100])('is complete page by page, %i at a time, in both directions', async (size) => {
    const forward: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const { keys, pageInfo } = await page(list, key, { first: size, ...(after ? { after } : {}) });
      forward.push(...keys);
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(forward).toEqual(ordered);
    const backward: string[] = [];
    for (let before: string | undefined, more = true; more; ) {
      const { keys, pageInfo } = await page(list, key, { last: size, ...(before ? { before } : {}) });
      backward.unshift(...keys);
      before = pageInfo.startCursor;
      more = pageInfo.hasPreviousPage;
    }
    expect(backward).toEqual(ordered);
  });

  test('between two cursors gives what lies between', async () => {
    const { pageInfo } = await page(list, key, { first: 2 });
    const end = await page(list, key, { last: 2 });
    const between = await page(list, key, {
      first: 10,
      after: pageInfo.endCursor,
      before: end.pageInfo.startCursor,
    });
    expect(between.keys).toEqual(['b-ravo', 'bravo', 'charlie']);
  });

  test.each([
    ['first: 0'],
    ['first: 101'],
    ['first: -1'],
    ['last: 0'],
    ['last: 101'],
    ['first: 1, last: 1'],
    ['first: 99999999999'],
    ['first: "1"'],
    ['after: ""'],
    ['after: "not a cursor"'],
    ['before: "a2V5OmFh"'],
    ['after: "\\u0000"'],
  ])('with %s is the caller’s fault', async (args) => {
    const { status, body } = await app.post({ query: `{ ${list}(${args}) { totalCount } }` });
    expect(status).toBeLessThan(500);
    expect(body.errors?.[0]?.extensions?.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
  });
});

test('a cursor of one list is none of the other', async () => {
  const { pageInfo } = await page('projects', 'code', { first: 1 });
  const query = 'query ($after: String) { organisations(after: $after) { totalCount } }';
  const { body } = await app.post({ query, variables: { after: pageInfo.endCursor } });
  expect(body.errors?.[0]?.message).toBe('after is not a cursor of this list.');
});

// Last, because it adds to the lists.
test.each(LISTS)(
  'a page of %s begins where the one before ended, whatever was added meanwhile',
  async (list, key) => {
    const first = await page(list, key, { first: 2 });
    const added = list === 'projects' ? 'a-new' : 'alfa-new';
    await add(added);
    const next = await page(list, key, { first: 3, after: first.pageInfo.endCursor });
    const rest = await page(list, key, { first: 100, after: next.pageInfo.endCursor });
    const seen = [...first.keys, ...next.keys, ...rest.keys];
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(
      expect.arrayContaining(['2nd', 'alfa', 'b-ravo', 'bravo', 'charlie', 'delta', 'echo']),
    );
  },
);
