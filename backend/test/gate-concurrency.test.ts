import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MemoryBounds } from '../src/memory-bounds.js';
import { FactsService } from '../src/record/facts.service.js';
import { FactsMemory } from '../src/record/facts-memory.js';
import { VerifyService } from '../src/record/verify.service.js';
import { askerAt } from './support/asker.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let ask: ReturnType<typeof askerAt>;
let count = 0;
let site: string;

beforeAll(async () => {
  app = await startTestApp();
  ask = askerAt(app.url, { authorization: await app.authorization() });
});
afterAll(async () => {
  const findings = (await app.nest.get(VerifyService).verify(null)) ?? [];
  expect(findings.filter((each) => each.fault !== null)).toEqual([]);
  await app.close();
});
beforeEach(async () => {
  site = await newSite();
});

async function newSite(): Promise<string> {
  const code = `site-${++count}`;
  await ask(
    `mutation { projectCreate(input: {code: "${code}", name: {en: "Site"}}) { userErrors { code } } }`,
  );
  return code;
}

async function addPhase(project: string, key: string, more: object = {}) {
  const { phaseAdd } = await ask(
    `mutation($input: PhaseAddInput!) { phaseAdd(input: $input) { revision phase { id key } userErrors {
       code field message changedSince { number command title reason changes { act title after subject { key } } } } } }`,
    { input: { project, key, title: { en: `Phase ${key}` }, ...more } },
  );
  return phaseAdd;
}

const times = <Value>(count: number, make: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

test('the same call eight times at once is recorded once and answered eight times alike', async () => {
  const answers = await times(8, () => addPhase(site, 'works', { idempotencyKey: `call-${site}` }));
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(answers[0]).toMatchObject({ revision: 2, phase: { key: 'works' }, userErrors: [] });
  const { project } = await ask(`{ project(code: "${site}") { revision phases { key } } }`);
  expect(project).toEqual({ revision: 2, phases: [{ key: 'works' }] });
});

test('one key for two projects at once is recorded in one, and refused with its own code in the other', async () => {
  for (let round = 0; round < 5; round += 1) {
    const sites = [await newSite(), await newSite()];
    const idempotencyKey = `across-${round}`;
    const answers = await Promise.all(sites.map((each) => addPhase(each, 'works', { idempotencyKey })));
    const codes = answers.map((each) => each.userErrors[0]?.code ?? 'recorded').sort();
    expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED', 'recorded']);
  }
});

test('a project created twice at once under one key is there once, and both calls are answered alike', async () => {
  const create = () =>
    ask(
      'mutation { projectCreate(input: {code: "twice", name: {en: "Twice"}, idempotencyKey: "twice"}) { revision project { id } userErrors { code } } }',
    );
  const [one, other] = await Promise.all([create(), create()]);
  expect(one).toEqual(other);
  expect(one.projectCreate.userErrors).toEqual([]);
});

test('writers to one project take turns: no number is missing, none is given twice', async () => {
  const answers = await times(20, (index) => addPhase(site, `phase-${index}`));
  expect(answers.map((each) => each.revision).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 2),
  );
});

test('writers to different projects do not disturb each other', async () => {
  const sites = await times(8, newSite);
  const answers = await Promise.all(sites.flatMap((each) => [addPhase(each, 'one'), addPhase(each, 'two')]));
  expect(answers.flatMap((each) => each.userErrors)).toEqual([]);
  expect(answers.map((each) => each.revision).sort()).toEqual([...Array(8).fill(2), ...Array(8).fill(3)]);
});

test('of two editors who saw the same revision, the later is told what changed meanwhile', async () => {
  const answers = await Promise.all(
    ['roof', 'walls'].map((key) => addPhase(site, key, { expectedRevision: 1, reason: `about the ${key}` })),
  );
  const [first] = answers.filter((each) => each.revision !== null);
  const [later] = answers.filter((each) => each.revision === null);
  const { key } = first.phase;
  expect(first.revision).toBe(2);
  expect(later.userErrors).toMatchObject([
    {
      code: 'CONFLICT',
      field: ['input', 'expectedRevision'],
      changedSince: [
        {
          number: 2,
          command: 'phaseAdd',
          reason: `about the ${key}`,
          changes: [{ act: 'ADDED', title: `Phase ${key}`, subject: { key } }],
        },
      ],
    },
  ]);
});

test('what changed since is told from the newest on, and other refusals tell nothing of it', async () => {
  await addPhase(site, 'one');
  await addPhase(site, 'two');
  const conflict = await addPhase(site, 'three', { expectedRevision: 1 });
  expect(conflict.userErrors[0].changedSince.map((each: { number: number }) => each.number)).toEqual([3, 2]);
  const taken = await addPhase(site, 'one', { expectedRevision: 3 });
  expect(taken.userErrors).toMatchObject([{ code: 'TAKEN', changedSince: null }]);
});

test('the facts that are carried forward after a write are those that would be loaded', async () => {
  const stated =
    'statedOn: {day: "2016-02-29", precision: MONTH}, source: {publisher: "Comune", reference: "1"}';
  await ask(`mutation {
    o: organisationAdd(input: {key: "body-${site}", name: "Body", sector: PUBLIC}) { revision }
    p: partyAdd(input: {project: "${site}", key: "body", organisation: "body-${site}", role: FUNDER, ${stated}}) { revision }
    a: phaseAdd(input: {project: "${site}", key: "works", title: {it: "Lavori", en: "Works"}}) { revision }
    b: milestoneAdd(input: {project: "${site}", key: "roof", phase: "works", title: {it: "Tetto"}}) { revision }
    c: milestoneStateDate(input: {project: "${site}", milestone: "roof", kind: FORECAST, by: "body", quote: "presto",
      date: {date: "2016-09-30", precision: QUARTER, words: {it: "in autunno"}}, ${stated}}) { revision }
    d: indicatorAdd(input: {project: "${site}", key: "seats", title: {en: "Seats"}, unit: "seats"}) { revision }
    e: indicatorStateValue(input: {project: "${site}", indicator: "seats", kind: PROMISED, value: {low: "10.50", high: "20"}, ${stated}}) { revision }
    f: fundingSourceAdd(input: {project: "${site}", key: "pot", title: {en: "Pot"}, sector: PUBLIC}) { revision }
    g: commitmentAdd(input: {project: "${site}", fundingSource: "pot", from: "body", amount: {amount: "90071992547409.91"}, ${stated}}) { revision }
    h: eventAdd(input: {project: "${site}", key: "flood", title: {en: "Flood"}, effectDays: 4, effectAmount: {amount: "3.10"}, ${stated}}) { revision }
    i: statusDeclare(input: {project: "${site}", colour: AMBER, party: "body", sentence: {en: "Slow"}, ${stated}}) { revision }
    j: evidenceAdd(input: {project: "${site}", milestone: "roof", caption: {en: "Photo"}, ${stated}}) { revision }
  }`);
  const carried = await app.nest.get(FactsService).byCode(site);
  const loaded = await new FactsService(
    app.nest.get(MikroORM),
    new FactsMemory(new MemoryBounds(1_000_000, 0)),
  ).byCode(site);
  expect(carried?.revisions.length).toBe(12);
  expect(carried).toEqual(loaded);
});
