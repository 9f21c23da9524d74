import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resetDemo } from '../src/database/prepare-demo.js';
import { VerifyService } from '../src/record/verify.service.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let owner: pg.Client;

beforeAll(async () => {
  app = await startTestApp({ demo: true });
  owner = new pg.Client({ connectionString: app.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app.close();
});

const findings = async () => (await app.nest.get(VerifyService).verify(null)) ?? [];

/** Changes rows behind the application's back, as only an owner can, and gives back what was there. */
async function tampered<Answer>(change: string, look: () => Promise<Answer>): Promise<Answer> {
  await owner.query('begin');
  await owner.query("set local session_replication_role = 'replica'");
  await owner.query('create table kept as table milestone_statement');
  await owner.query('commit');
  try {
    await owner.query(`set session_replication_role = 'replica'; ${change}`);
    return await look();
  } finally {
    await owner.query(
      "delete from milestone_statement; insert into milestone_statement select * from kept; drop table kept; set session_replication_role = 'origin'",
    );
  }
}

test('the chains of the register and of both demo projects hold', async () => {
  const found = await findings();
  expect(found.map(({ stream, fault }) => [stream, fault])).toEqual([
    ['register', null],
    ['access', null],
    ['filanda-montefinto', null],
    ['polo-cremona', null],
  ]);
});

test.each([
  ['a moved date', "update milestone_statement set date_last = date_last + 1 where kind = 'REACHED'"],
  ['a changed note', `update milestone_statement set note = '{"en":"other"}' where note is not null`],
  ['a deleted row', "delete from milestone_statement where kind = 'FORECAST'"],
  [
    'an inserted row',
    'insert into milestone_statement select gen_random_uuid(), project_id, revision, position + 100000, seal, stated_first, stated_last, stated_precision, stated_inferred, source_id, kind, words, by_id, note, quote, milestone_id, date_first, date_last, date_precision, null from milestone_statement limit 1',
  ],
])('%s is found by verifying', async (_name, change) => {
  const found = await tampered(change, findings);
  expect(found.some((each) => each.fault !== null)).toBe(true);
  expect((await findings()).every((each) => each.fault === null)).toBe(true);
});

test.each([
  ['update', 'update milestone_statement set kind = kind'],
  ['delete', 'delete from milestone_statement'],
  ['truncate', 'truncate withdrawal'],
  ['rewrite of revisions', 'update revision set hash = hash'],
])('the application’s role is refused an %s', async (_name, statement) => {
  const em = app.nest.get(MikroORM).em.fork();
  await expect(em.execute(statement)).rejects.toThrow(/permission denied/);
});

test('where the owner itself works, triggers refuse what no demo is', async () => {
  await app.graphql(
    'mutation { projectCreate(input: {code: "own-work", name: {en: "Own work"}}) { userErrors { code } } }',
  );
  await expect(owner.query("update project_description set currency = 'USD'")).rejects.toThrow(
    /only added to/,
  );
  await expect(owner.query('delete from project_description')).rejects.toThrow(/only added to/);
  await expect(owner.query('truncate withdrawal')).rejects.toThrow(/only added to/);
});

test('tables of its own making do not let the application’s role delete what is no demo', async () => {
  const em = app.nest.get(MikroORM).em.fork();
  await em.begin();
  await em.execute(
    `create temp table project on commit drop as select id, code, true as demo from public.project where code = 'own-work';
     grant all on pg_temp.project to public`,
  );
  await em.execute('select delete_demo_projects()');
  const [left] = await em.execute(
    "select count(*)::int as count from public.project_description join public.project on project_id = project.id where code = 'own-work'",
  );
  await em.rollback();
  expect(left).toEqual({ count: 1 });
});

test('resetting the demo leaves a project of one’s own, and the chains hold', async () => {
  await resetDemo(app.nest);
  const { projects } = await app.graphql('{ projects { nodes { code revision } } }');
  expect(projects.nodes).toEqual([
    { code: 'filanda-montefinto', revision: 2 },
    { code: 'own-work', revision: 1 },
    { code: 'polo-cremona', revision: 2 },
  ]);
  expect((await findings()).every((each) => each.fault === null)).toBe(true);
});

test('an answer at a revision stays what it was then, and knownAt finds that revision', async () => {
  const write = (key: string) =>
    app.graphql(
      `mutation { milestoneAdd(input: {project: "own-work", key: "${key}", title: {en: "${key}"}}) { revision userErrors { code } } }`,
    );
  const ask = (times: string) =>
    app.graphql(
      `{ project(code: "own-work" ${times}) { record { revision hash recordedAt } milestones { key } } }`,
    );
  await write('first');
  const before = await ask('');
  await write('second');
  const now = await ask('');
  expect(now.project.milestones).toHaveLength(2);
  expect(await ask(', revision: 2')).toEqual(before);
  expect(await ask(`, knownAt: "${before.project.record.recordedAt}"`)).toEqual(before);
  expect((await ask(', knownAt: "2000-01-01T00:00:00Z"')).project).toBeNull();
  // An instant of the year 10000 in Greenwich.
  expect(await ask(', knownAt: "9999-12-31T23:59:59-23:59"')).toEqual(await ask(''));
});

test.each([
  ', revision: 0',
  ', revision: 99',
  ', knownAt: "yesterday"',
  ', knownAt: "2017-02-30T00:00:00Z"',
  ', knownAt: "2017-02-03T24:00:00Z"',
  ', revision: 1, knownAt: "2017-02-03T00:00:00Z"',
])('the times%s are refused in words', async (times) => {
  const { status, body } = await app.post({ query: `{ project(code: "own-work" ${times}) { code } }` });
  expect(status).toBeLessThan(500);
  expect(body.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});
