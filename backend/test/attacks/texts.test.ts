import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCHEMA_FILE } from '../../src/repository-root.js';
import { INSIDES } from '../support/attacks/http-attack.js';
import { leastInput, textArguments, textPaths } from '../support/attacks/text-inputs.js';
import {
  changed,
  goodInputs,
  type Input,
  mutationText,
  type Prepared,
  prepareProject,
} from '../support/mutations.js';
import { openRowCounter, type RowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));
const MUTATIONS = Object.keys(schema.getMutationType()?.getFields() ?? {});

/** Text that means something to a browser, to SQL, to a template, to a shell or to a spreadsheet, all in one. */
const SCRIPT = `"><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}\${7*7}`;
const SQL = `'; drop table project cascade; select pg_sleep(9); --`;
const BOTH = `=1+1${SCRIPT}${SQL}`;
/** The same, another one each time. */
const hostileText = () => `${BOTH}${count}`;

let app: TestApp;
let rows: RowCounter;
let prepared: Prepared;
let tables: readonly string[];

beforeAll(async () => {
  app = await startTestApp({ env: { POINTS_PER_MINUTE: '100000000' } });
  rows = await openRowCounter(app.databaseUrl);
  prepared = await prepareProject(app, 'hub');
  tables = Object.keys(await rows.count());
});
afterAll(async () => {
  await rows?.close();
  await app?.close();
});

let count = 0;
function goodInput(mutation: string): Input {
  count += 1;
  return goodInputs(prepared, `fresh-${count}`)[mutation] ?? leastInput(schema, mutation, randomUUID());
}

const UNKNOWN = (value: unknown) => JSON.stringify(value).slice(0, 400);

describe('script and SQL in each text of each mutation is kept as text or refused by name', () => {
  test.each(MUTATIONS)('%s', async (mutation) => {
    const paths = textPaths(schema, mutation);
    const before = await rows.count();
    for (const path of paths) {
      const input = goodInput(mutation);
      const text = hostileText();
      const begin = performance.now();
      const { status, body } = await app.post({
        query: mutationText(mutation),
        variables: { input: changed(input, path, text) },
      });
      const told = `${mutation} ${path}: ${status} ${UNKNOWN(body)}`;
      expect(performance.now() - begin, told).toBeLessThan(5000);
      expect(JSON.stringify(body), told).not.toMatch(INSIDES);
      const payload = body.data?.[mutation];
      if (status === 400 || body.errors !== undefined) {
        // A scalar of the protocol's own that does not fit, such as an address of mail.
        expect(body.errors?.[0]?.extensions?.code, told).toBe('BAD_USER_INPUT');
      } else if (payload.userErrors.length > 0) {
        expect(payload.revision, told).toBeNull();
        for (const { field } of payload.userErrors) expect(field[0], told).toBe('input');
      } else {
        expect(path === 'idempotencyKey' || (await isKept(text)), told).toBe(true);
      }
    }
    const after = await rows.count();
    for (const [table, number] of Object.entries(before))
      expect(after[table], table).toBeGreaterThanOrEqual(number);
  });
});

/** Whether a text stands in some row, character by character. Keys of calls alone are kept as digests. */
async function isKept(text: string): Promise<boolean> {
  const sought = JSON.stringify(text).slice(1, -1);
  const found = await rows.query(
    `select exists(${tables.map((table) => `select from "${table}" each where position($1 in to_jsonb(each)::text) > 0`).join(' union all ')})`,
    [sought],
  );
  return found[0]?.exists === true;
}

const GIVEN = {
  'project.code': '"hub"',
  'party.key': '"crit"',
  'milestone.key': '"opening"',
  'indicator.key': '"area"',
  'records.kind': 'MILESTONE',
  'tightenPreview.kind': 'MILESTONE',
  'tightenPreview.level': 'COUNCIL',
  'cost.query': '"{ __typename }"',
};

describe('script, SQL and odd characters in each text that a question takes find nothing and break nothing', () => {
  const HOSTILE = [
    SCRIPT,
    SQL,
    "' or '1'='1",
    "') or 1=1 --",
    "hub' and (select count(*) from pg_sleep(5)) > 0 --",
    '%',
    '_',
    '\\',
    '$1',
    'hub\u0000',
    '\u202Ebuh',
    'hu\u200Bb',
    'ｈｕｂ',
    'HUB',
    'hub ',
    '\ud800',
    '__proto__',
    'constructor',
    'toString',
    '../hub',
    'x'.repeat(50_000),
    Buffer.from('{"__proto__":1}').toString('base64'),
    Buffer.from('[1e999]').toString('base64'),
  ];

  test.each(textArguments(schema, GIVEN).map((each) => [each.name, each.query] as const))(
    '%s',
    async (_name, query) => {
      for (const value of HOSTILE) {
        const begin = performance.now();
        const { status, body } = await app.post({ query, variables: { value } });
        const told = `${JSON.stringify(value.slice(0, 60))}: ${status} ${UNKNOWN(body)}`;
        expect(status, told).toBeLessThan(500);
        expect(JSON.stringify(body), told).not.toMatch(INSIDES);
        expect(JSON.stringify(body.errors ?? []), told).not.toContain('INTERNAL_SERVER_ERROR');
        expect(performance.now() - begin, told).toBeLessThan(3000);
      }
    },
  );
});

test('a search takes % and _ as the characters that they are', async () => {
  const found = async (search: string) =>
    (
      await app.graphql('query ($search: String) { people(search: $search) { nodes { person { id } } } }', {
        search,
      })
    ).people.nodes.length;
  expect(await found('administrator')).toBe(1);
  for (const search of ['%', '_', 'admin%', 'a_ministrator', "' or 1=1 --", '\\'])
    expect(await found(search)).toBe(0);
});

test('a code or key that only looks like another is refused, or another one', async () => {
  const LOOKALIKES = [
    'hub\u200B',
    'hub\u0000',
    '\u202Ehub',
    'һub',
    'HUB',
    'hub ',
    ' hub',
    'ｈｕｂ',
    'hub\n',
    '-hub',
    'hub-',
    'hu/b',
    '..',
  ];
  for (const code of LOOKALIKES) {
    const input = { code, name: { en: 'Another' } };
    const { projectCreate } = await app.graphql(mutationText('projectCreate'), { input });
    expect(projectCreate.userErrors, JSON.stringify(code)).toMatchObject([
      { code: 'INVALID', field: ['input', 'code'] },
    ]);
  }
});
