import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type HttpAnswer,
  type HttpAttack,
  INSIDES,
  isRefused,
  send,
} from '../support/attacks/http-attack.js';
import { COSTLY_OPERATIONS, CROSS_SITE, HOSTILE_VARIABLES } from '../support/attacks/operations.js';
import { workOf } from '../support/attacks/work.js';
import { openRowCounter, type RowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let rows: RowCounter;

beforeAll(async () => {
  app = await startTestApp({ demo: true, env: { POINTS_PER_MINUTE: '100000000' } });
  rows = await openRowCounter(app.databaseUrl);
});
afterAll(async () => {
  await rows?.close();
  await app?.close();
});

/** Far above what any of them takes, client and server together: what is computed first takes seconds. */
const WORK_MS = 1000;

const named = (attacks: readonly HttpAttack[]) => attacks.map((each) => [each.name, each] as const);

const NOTHING: HttpAnswer = { status: 0, headers: {}, text: '' };

async function expectRefused(attack: HttpAttack): Promise<void> {
  let answer = NOTHING;
  const work = await workOf(async () => {
    answer = await send(app.url, attack);
  });
  const told = `${answer.status} ${answer.text.slice(0, 300)}`;
  expect(isRefused(answer), told).toBe(true);
  expect(answer.text, told).not.toMatch(INSIDES);
  // Nobody is sent much for little.
  expect(answer.text.length, told).toBeLessThan(20_000 + 2 * (attack.body?.length ?? 0));
  expect(work, told).toBeLessThan(WORK_MS);
}

describe('an operation that costs too much is refused before it is computed', () => {
  test.each(named(COSTLY_OPERATIONS))('%s', (_name, attack) => expectRefused(attack));
});

describe('a body or variables that do not fit are the caller’s fault', () => {
  test.each(named(HOSTILE_VARIABLES))('%s', (_name, attack) => expectRefused(attack));
});

describe('what another site’s page can send unasked is refused, and nothing is recorded', () => {
  test.each(named(CROSS_SITE))('%s', async (_name, attack) => {
    const authorization = await app.authorization();
    const before = await rows.count();
    await expectRefused({ ...attack, headers: { ...attack.headers, authorization } });
    expect(await rows.count()).toEqual(before);
  });
});

test('objects of this process are as they were: no key of a body reached a prototype', () => {
  for (const key of ['code', 'query', 'variables', 'prototype']) expect(key in {}).toBe(false);
});

test('after all that, an honest question is answered', async () => {
  const answer = await send(app.url, {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ query: '{ project(code: "polo-cremona") { code } }' })),
  });
  expect(answer.status).toBe(200);
  const { data, errors } = JSON.parse(answer.text);
  expect({ data, errors }).toEqual({ data: { project: { code: 'polo-cremona' } } });
});
