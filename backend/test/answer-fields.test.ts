import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordLargeProject } from '../bench/large-project.js';
import { startTestApp, type TestApp } from './support/test-app.js';

const STATEMENTS = 2_000;
const MILESTONES = 100;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await recordLargeProject(app.nest, 'large', STATEMENTS);
});
afterAll(() => app.close());

async function ask(query: string) {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for, and fails where that is missing.
  const { data, errors, extensions } = (await response.json()) as any;
  return { data, errors, cost: extensions.cost };
}

const ofProject = (selection: string, fragments = '') =>
  `{ project(code: "large") { ${selection} } } ${fragments}`;
const nested = (levels: number, fields = 'key'): string =>
  levels === 0 ? fields : `key phase { milestones { ${nested(levels - 1, fields)} } }`;

test('an answer that holds more than was estimated is paid for, also from memory', async () => {
  const query = ofProject(`milestones { ${nested(1)} }`);
  // Each with its key and phase, the phase's list, and the key of each in it.
  const fields = MILESTONES * (3 + (MILESTONES / 10) * 1);
  for (let times = 0, before: number | null = null; times < 3; times += 1) {
    const { data, cost } = await ask(query);
    expect(data.project.milestones).toHaveLength(MILESTONES);
    // The first time the text had to be read as well.
    if (times === 0) continue;
    expect(cost).toMatchObject({ points: 9, beyond: Math.ceil(fields / 100) - 9 });
    if (before !== null) expect(cost.remaining).toBe(before - cost.points - cost.beyond);
    before = cost.remaining;
  }
});

test('one that holds no more costs what was estimated', async () => {
  const query = ofProject('phases { key title }');
  await ask(query);
  expect((await ask(query)).cost).toMatchObject({ points: 8, beyond: 0 });
});

test('one that grows beyond all measure ends with an error, and the server goes on', async () => {
  const manyFields = Array.from({ length: 10 }, (_, index) => `k${index}: key`).join(' ');
  const { data, errors, cost } = await ask(ofProject(`milestones { ${nested(3, manyFields)} }`));
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ extensions: { code: 'QUERY_TOO_COSTLY' } });
  expect(errors[0].message).toMatch(/more than 1000000 fields.*più di 1000000 campi/);
  expect(cost.beyond).toBeGreaterThan(8_000);
  expect((await ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
});

test('fragments that are left out may unfold as they like', async () => {
  const levels = Array.from(
    { length: 28 },
    (_, level) => `fragment f${level} on Milestone { ... { ...f${level + 1} } ...f${level + 1} }`,
  );
  const query = ofProject(
    'milestones { key ...f0 @skip(if: true) }',
    `${levels.join(' ')} fragment f28 on Milestone { key }`,
  );
  const begin = performance.now();
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  expect(data.project.milestones).toHaveLength(MILESTONES);
  expect(performance.now() - begin).toBeLessThan(2_000);
});
