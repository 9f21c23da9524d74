import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changed,
  goodInputs,
  type Input,
  MUTATIONS,
  mutationText,
  type Prepared,
  prepareProject,
} from './support/mutations.js';
import { openRowCounter, type RowCounter } from './support/row-count.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let rows: RowCounter;
let prepared: Prepared;

beforeAll(async () => {
  app = await startTestApp();
  rows = await openRowCounter(app.databaseUrl);
  prepared = await prepareProject(app, 'hub');
});
afterAll(async () => {
  await rows.close();
  await app.close();
});

let count = 0;
const STEP = 11;
const inputOf = (mutation: string): Input => goodInputs(prepared, `fresh-${++count}`)[mutation] ?? {};

/** Paths of all fields with a plain value, `clauses.0.number` among them. */
function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner, path === '' ? name : `${path}.${name}`),
  );
}

/** Any answer but a fault of ours: recorded, refused, or told to be no such input. */
async function expectNoFault(mutation: string, input: Input) {
  const { status, body } = await app.post({ query: mutationText(mutation), variables: { input } });
  const told = `${mutation} ${JSON.stringify(input).slice(0, 300)}: ${JSON.stringify(body).slice(0, 300)}`;
  expect(status, told).toBeLessThan(500);
  expect(JSON.stringify(body.errors ?? []), told).not.toContain('INTERNAL_SERVER_ERROR');
  const payload = body.data?.[mutation];
  const isRecorded = typeof payload?.revision === 'number';
  expect(isRecorded, told).toBe((body.errors ?? payload.userErrors).length === 0);
}

/** Every row belongs to a revision, and every revision to its stream's count: nothing was half written. */
async function expectWholeRevisions() {
  const facts = (
    await rows.query(
      `select table_name as name from information_schema.columns
       where column_name in ('project_id', 'position') and table_schema = 'public' group by 1 having count(*) = 2`,
    )
  ).map(({ name }) => `select project_id, revision from "${name}"`);
  const orphans = await rows.query(
    `select from (${facts.join(' union all ')}) row left join revision on stream_id = project_id and number = row.revision where number is null`,
  );
  expect(facts.length).toBeGreaterThan(15);
  expect(orphans).toEqual([]);
  const miscounted = await rows.query(
    'select id from stream left join revision on stream_id = id group by id, revision having count(number) <> stream.revision',
  );
  expect(miscounted).toEqual([]);
}

const HOSTILE: readonly unknown[] = [
  'nul\u0000byte',
  'half \ud83d surrogate',
  '\udc00',
  '👩‍👩‍👧‍👦 family',
  '\u202Eevil\u202C \u200Fسلام',
  "'; drop table project; --",
  '<script>alert(1)</script>',
  '{{7*7}} %s %n $1',
  '__proto__',
  '../../etc/passwd',
  'x'.repeat(100_000),
  '',
  ' ',
  '1e5',
  '-1',
  '0',
  '1.005',
  '١٢',
  '9'.repeat(20),
  'NaN',
  '0000-00-00',
  '2016-02-30',
  '9999-12-31',
  '10000-01-01',
  'javascript:alert(1)',
  'http:/evil.example',
  'https://user:pw@example.org',
  0,
  -1,
  1.5,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  1e300,
  true,
  [],
  {},
  [[]],
  null,
];

describe('a hostile value in each field', () => {
  test.each(MUTATIONS)('of %s causes no fault and no half-written row', async (mutation) => {
    const paths = [...leaves(inputOf(mutation)), 'idempotencyKey', 'expectedRevision', 'reason'];
    const turn = MUTATIONS.indexOf(mutation);
    for (const [index, path] of paths.entries()) {
      // Each value meets every kind of field in some mutation; all with all would take minutes and tell no more.
      for (let each = (index + turn) % STEP; each < HOSTILE.length; each += STEP) {
        await expectNoFault(mutation, changed(inputOf(mutation), path, HOSTILE[each]));
      }
    }
    await expectWholeRevisions();
  });
});

describe('a field left out', () => {
  test.each(MUTATIONS)('of %s causes no fault', async (mutation) => {
    for (const path of Object.keys(inputOf(mutation))) {
      await expectNoFault(mutation, changed(inputOf(mutation), path, undefined));
    }
    await expectNoFault(mutation, {});
    await expectNoFault(mutation, { ...inputOf(mutation), unknownField: 1 });
  });
});

describe('a text comes back as the text that it was', () => {
  test.each([
    '<script>alert(document.cookie)</script>',
    '"><img src=x onerror=alert(1)>',
    "Robert'); drop table milestone; --",
    '\\u0000 \\n %00 $1 ? :name',
    '👩‍👩‍👧‍👦 e mezzo 𝒳',
    '\u202Eright to left\u202C',
    'line one\nline two',
  ])('%j', async (text) => {
    const note = { en: text, it: text };
    const input = {
      ...inputOf('milestoneStateDate'),
      note,
      quote: text,
      date: { date: '2017-01-01', words: note },
    };
    const query = mutationText(
      'milestoneStateDate',
      'statement { quote note noteIt: note(language: IT) date { words } }',
    );
    const data = await app.graphql(query, { input });
    expect(data.milestoneStateDate).toMatchObject({
      userErrors: [],
      statement: { quote: text, note: text, noteIt: text, date: { words: text } },
    });
  });
});

test('what no text can hold is left out, and the rest is kept', async () => {
  const input = { ...inputOf('milestoneStateDate'), quote: '\u0000entro\u0007 gennaio \ud83d' };
  const data = await app.graphql(mutationText('milestoneStateDate', 'statement { quote }'), { input });
  expect(data.milestoneStateDate.statement.quote).toBe('entro gennaio \ufffd');
});

test('a body of 300 KB is refused before it is read', async () => {
  const before = await rows.count();
  const input = { ...inputOf('phaseAdd'), title: { en: 'x'.repeat(300_000) } };
  expect((await app.post({ query: mutationText('phaseAdd'), variables: { input } })).status).toBe(413);
  expect(await rows.count()).toEqual(before);
});

test('an agreement with thousands of wrong signatories and clauses is refused within a moment', async () => {
  const signatories = Array.from({ length: 12_000 }, (_, index) => `p${index % 6000}`);
  const clauses = Array.from({ length: 4000 }, () => ({ number: '', text: {} }));
  const begin = performance.now();
  await expectNoFault('agreementAdd', { ...inputOf('agreementAdd'), signatories, clauses });
  expect(performance.now() - begin).toBeLessThan(15_000);
});

describe('a hostile question', () => {
  test.each<[query: string, variables: Record<string, unknown>]>([
    ['{ project(code: "no-such-project") { name } }', {}],
    ['query ($code: String!) { project(code: $code) { name } }', { code: 'hub\u0000' }],
    ['query ($code: String!) { project(code: $code) { name } }', { code: "' or '1'='1" }],
    ['query ($code: String!) { project(code: $code) { name } }', { code: '\ud800' }],
    ['query ($code: String!) { project(code: $code) { name } }', { code: 'x'.repeat(100_000) }],
    ['query ($code: String!) { project(code: $code) { name } }', { code: '%' }],
    ['query ($code: String!) { project(code: $code) { name } }', { code: '' }],
  ])('%s with %o finds nothing', async (query, variables) => {
    expect((await app.graphql(query, variables)).project).toBeNull();
  });

  test.each([
    '2016-02-30',
    '0000-00-00',
    '10000-01-01',
    '',
    'today',
    '2016-01-01T00:00:00Z',
    '\u0000',
    '\ud800',
    'x'.repeat(100_000),
  ])('an as-of day %j that does not exist is the caller’s fault', async (asOf) => {
    const query = 'query ($asOf: Date) { project(code: "hub", asOf: $asOf) { name } }';
    const { status, body } = await app.post({ query, variables: { asOf } });
    expect(status).toBeLessThan(500);
    expect(body.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test('an as-of day that has not come is today', async () => {
    const { future, today } = await app.graphql(
      '{ future: project(code: "hub", asOf: "9999-12-31") { asOf revision } today: project(code: "hub") { asOf revision } }',
    );
    expect(future).toEqual(today);
  });

  test('the first day of the calendar knows names only', async () => {
    const { project } = await app.graphql(
      '{ project(code: "hub", asOf: "1000-01-01") { milestones { announced } parties { key } agreements { key } funding { pledged { sum { amount } } } headline { text } } }',
    );
    expect(project.milestones.length).toBeGreaterThan(0);
    expect(project.milestones.filter((each: { announced: boolean }) => each.announced)).toEqual([]);
    expect(project).toMatchObject({ parties: [], agreements: [] });
    expect(project.funding.pledged.sum).toBeNull();
  });

  test.each([
    '{ project(code: 5) { name } }',
    '{ project { name } }',
    '{ project(code: "hub", asOf: 20160101) { name } }',
    '{ project(code: "hub") { name(language: DE) } }',
    '{ project(code: "hub") { lately(first: 0) { id } } }',
    '{ project(code: "hub") { lately(first: 101) { id } } }',
    '{ project(code: "hub") { lately(first: 99999999999) { id } } }',
    'mutation { statusDeclare(input: {colour: BLUE}) { revision } }',
    'mutation { commitmentAdd(input: {amount: {amount: 1.5}}) { revision } }',
  ])('%s is the caller’s fault', async (query) => {
    const { status, body } = await app.post({ query });
    expect(status).toBeLessThan(500);
    expect(body.errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toContain('INTERNAL_SERVER_ERROR');
  });
});
