import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, startApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import { openLog } from '../src/log.js';
import { startTestApp, type TestApp } from './support/test-app.js';

const READERS = 8;
const LEAST_READS = 300;
const LEAST_WRITES = 60;

let writer: TestApp;
let reader: RunningApp;

beforeAll(async () => {
  writer = await startTestApp();
  const config = readConfig({ PORT: '0', DATABASE_URL: writer.databaseUrl, DEMO: 'off', LOG_LEVEL: 'fatal' });
  reader = await startApp(config, openLog(config), async () => {});
  for (const code of ['one', 'two']) {
    await writer.graphql(
      `mutation { projectCreate(input: {code: "${code}", name: {en: "Site"}}) { revision } }`,
    );
  }
});
afterAll(async () => {
  await reader.stop();
  await writer.close();
});

/** What one node answers; the text of a query decides what is served from memory. */
async function read(url: string, query: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: await writer.authorization() },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as Answer;
  // Only an answer from memory varies by what the client accepts.
  return { data, isFromMemory: response.headers.get('vary')?.startsWith('Accept,') === true };
}

interface Answer {
  readonly data: Record<string, { readonly revision: number; readonly phases: readonly unknown[] }>;
}

test('a read that begins after a write was acknowledged sees it, on every node', {
  timeout: 120_000,
}, async () => {
  const acknowledged = new Map([
    ['one', 1],
    ['two', 1],
  ]);
  let isWriting = true;
  const reads = { all: 0, fromMemory: 0 };
  const readOn = async (url: string, number: number) => {
    const queries = [
      '{ one: project(code: "one") { revision phases { key } } }',
      '{ two: project(code: "two") { revision phases { key } } }',
      '{ one: project(code: "one") { revision phases { key } } two: project(code: "two") { revision phases { key } } }',
    ];
    while (isWriting) {
      const least = new Map(acknowledged);
      const query = queries[(number + reads.all) % queries.length] as string;
      const { data, isFromMemory } = await read(url, query);
      for (const [code, { revision, phases }] of Object.entries(data)) {
        expect(revision).toBeGreaterThanOrEqual(least.get(code) as number);
        expect(phases).toHaveLength(revision - 1);
      }
      reads.all += 1;
      if (isFromMemory) reads.fromMemory += 1;
    }
  };
  const readers = Array.from({ length: READERS }, (_, number) =>
    readOn(number % 4 === 0 ? writer.url : reader.url, number),
  );
  const failed = Promise.all(readers);
  for (let number = 0; number < LEAST_WRITES || reads.all < LEAST_READS; number += 1) {
    const code = number % 3 === 0 ? 'two' : 'one';
    const { phaseAdd } = await writer.graphql(
      `mutation { phaseAdd(input: {project: "${code}", key: "p-${number}", title: {en: "P"}}) { revision } }`,
    );
    acknowledged.set(code, phaseAdd.revision);
  }
  isWriting = false;
  await failed;
  expect(reads.fromMemory).toBeGreaterThan(LEAST_READS / 2);
});
