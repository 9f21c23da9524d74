import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLArgument, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCHEMA_FILE } from '../src/repository-root.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ demo: true });
  await app.speakAsFunder('filanda-montefinto', 'comune-di-montefinto');
});
afterAll(() => app.close());

const OF_FILANDA = 'project(code: "filanda-montefinto")';

/** Where each list is asked for whose length the asker says; `FIELD` stands for it. */
const PLACES: Readonly<Record<string, string>> = {
  'Query.people': '{ FIELD { totalCount } }',
  'Query.projects': '{ FIELD { totalCount } }',
  'Query.organisations': '{ FIELD { totalCount } }',
  'Project.lately': `{ ${OF_FILANDA} { FIELD { id } } }`,
  'Project.history': `{ ${OF_FILANDA} { FIELD { totalCount } } }`,
  'Revision.changes': `{ ${OF_FILANDA} { history(first: 1) { nodes { FIELD { id } } } } }`,
  'Viewer.signIns': '{ viewer { FIELD { at } } }',
  'WaitingProject.changes': '{ viewer { waiting { projects { FIELD { number } } } } }',
  'TightenChange.records': `{ ${OF_FILANDA} { access { tightenPreview(kind: MILESTONE, level: COUNCIL) {
    hides { FIELD { id } } } } } }`,
};

const sized = Object.values(buildSchema(readFileSync(SCHEMA_FILE, 'utf8')).getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })),
  )
  .filter(({ field }) => field.args.some(saysSize));

function saysSize({ name }: GraphQLArgument): boolean {
  return name === 'first' || name === 'last';
}

test('each list whose length the asker says has its place here', () => {
  expect(Object.keys(PLACES).sort()).toEqual(sized.map(({ name }) => name).sort());
});

test('each connection is read from either end', () => {
  const connections = sized.filter(({ field }) => String(field.type).includes('Connection'));
  expect(connections.length).toBeGreaterThan(3);
  for (const { name, field } of connections) {
    const names = field.args.map((each) => each.name);
    expect(names, name).toEqual(expect.arrayContaining(['first', 'after', 'last', 'before']));
  }
});

async function asked(name: string, args: string) {
  const field = `${name.split('.')[1]}(${args})`;
  return app.post({ query: (PLACES[name] ?? '').replace('FIELD', field) });
}

describe.each(sized)('$name', ({ name, field }) => {
  const sizes = field.args.filter(saysSize);

  test.each(sizes)('of $name takes what its description says and refuses the rest', async (argument) => {
    const [, least = '', most = ''] = /(\d+) to (\d+)/.exec(argument.description ?? '') ?? [];
    for (const size of [Number(least), Number(most)]) {
      const { status, body } = await asked(name, `${argument.name}: ${size}`);
      expect([status, body.errors]).toEqual([200, undefined]);
    }
    for (const size of [Number(least) - 1, -1, -2_147_483_648, Number(most) + 1, 2_147_483_647]) {
      const { status, body } = await asked(name, `${argument.name}: ${size}`);
      expect(status).toBeLessThan(500);
      expect(body.errors?.[0]).toMatchObject({
        message: `${argument.name} must lie between ${least} and ${most}.`,
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });
});

const eitherEnd = sized.filter(({ field }) => field.args.filter(saysSize).length > 1);

test.each(eitherEnd)('$name takes one of first and last', async ({ name }) => {
  const { body } = await asked(name, 'first: 1, last: 1');
  expect(body.errors?.[0]).toMatchObject({
    message: 'Give either first or last, not both.',
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('what nobody else is told is not told either with a size out of bounds', async () => {
  const { body } = await app.post({ query: '{ people(first: 101) { totalCount } }' }, { authorization: '' });
  expect(body.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  expect(body.data).toEqual({ people: null });
});
