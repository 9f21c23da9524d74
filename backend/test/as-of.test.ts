import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MemoryBounds } from '../src/memory-bounds.js';
import { milestoneState } from '../src/milestones/core/milestone-state.js';
import { factsAsOf } from '../src/record/core/as-of.js';
import { FactsService } from '../src/record/facts.service.js';
import { FactsMemory } from '../src/record/facts-memory.js';
import { SCHEMA_FILE } from '../src/repository-root.js';
import { addDays, day } from '../src/shared/calendar-date.js';
import { goodInputs, type Input, type Prepared, prepareProject, record } from './support/mutations.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { wholeSelection } from './support/whole-schema.js';

let app: TestApp;
let count = 0;

beforeAll(async () => {
  app = await startTestApp({ hasNoLimits: true });
});
afterAll(() => app.close());

const project = buildSchema(readFileSync(SCHEMA_FILE, 'utf8')).getType('Project');
if (project === undefined) throw new Error('the contract has no Project');
const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));

/** All that a project shows on a day, apart from what tells of the record itself: its revision and history, and on which days something was stated. */
async function everything(code: string, asOf: string) {
  const selection = wholeSelection(schema, project as never, 2, {
    'milestone.key': '"opening"',
    'indicator.key': '"area"',
    'party.key': '"crit"',
    first: '100',
    includeSuperseded: 'false',
  });
  const data = await app.graphql(
    `query ($code: String!, $asOf: Date) { project(code: $code, asOf: $asOf) ${selection} }`,
    { code, asOf },
  );
  const { Project_revision, Project_record, Project_history, Project_statedDays, ...shown } = data.project;
  return shown;
}

/** The dated facts that can be added, each by its mutation. */
const DATED = [
  'partyStateRole',
  'agreementAdd',
  'agreementStateSignatories',
  'milestoneStateDate',
  'indicatorStateValue',
  'commitmentAdd',
  'paymentRecord',
  'eventAdd',
  'evidenceAdd',
  'statusDeclare',
] as const;

function statedOn(prepared: Prepared, mutation: string, on: string): Input {
  return { ...goodInputs(prepared, `later-${++count}`)[mutation], statedOn: { day: on } };
}

describe('the answer for a day does not change by what is stated later', () => {
  let prepared: Prepared;
  const ASOF = '2018-03-01';

  beforeAll(async () => {
    prepared = await prepareProject(app, 'steady');
    for (const mutation of DATED) await record(app, mutation, statedOn(prepared, mutation, '2018-01-15'));
    await record(app, 'projectRevise', { project: 'steady', goal: 'opening' });
  });

  test.each(DATED)('%s', async (mutation) => {
    const before = await everything('steady', ASOF);
    await record(app, mutation, statedOn(prepared, mutation, '2018-03-02'));
    expect(await everything('steady', ASOF)).toEqual(before);
    await record(app, mutation, statedOn(prepared, mutation, ASOF));
    expect(await everything('steady', ASOF)).not.toEqual(before);
  });

  test('nor by any set of statements, whatever they say', async () => {
    const statement = fc.record({
      kind: fc.constantFrom('PROMISED', 'FORECAST', 'REACHED'),
      later: fc.integer({ min: 1, max: 400 }),
      date: fc.integer({ min: -900, max: 0 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(statement, { minLength: 1, maxLength: 4 }), async (statements) => {
        const before = await everything('steady', ASOF);
        for (const { kind, later, date } of statements) {
          const on = addDays(day(ASOF), later);
          const input = {
            ...statedOn(prepared, 'milestoneStateDate', on),
            kind,
            date: { date: addDays(on, date) },
          };
          await record(app, 'milestoneStateDate', input);
        }
        expect(await everything('steady', ASOF)).toEqual(before);
      }),
      { seed: 1, numRuns: 12 },
    );
  });
});

test('what was not stated yet is not shown through a fact that names it', async () => {
  const prepared = await prepareProject(app, 'linked');
  const on = (mutation: string, date: string, changes: Input = {}) =>
    record(app, mutation, { ...statedOn(prepared, mutation, date), ...changes });
  await on('agreementAdd', '2017-02-01', { key: 'second', title: { en: 'Second deal' } });
  await on('eventAdd', '2017-02-01', { key: 'flood', title: { en: 'Flood' } });
  await on('commitmentAdd', '2017-01-01', { agreement: 'second' });
  await on('evidenceAdd', '2017-01-01', { event: 'flood' });
  const shown = async (asOf: string) => {
    const data = await app.graphql(
      `{ project(code: "linked", asOf: "${asOf}") { evidence { event { key } } funding { commitments { agreement { key } } } } }`,
    );
    return [data.project.evidence[0].event, data.project.funding.commitments[1].agreement];
  };
  expect(await shown('2017-01-15')).toEqual([null, null]);
  expect(await shown('2017-02-01')).toEqual([{ key: 'flood' }, { key: 'second' }]);
});

describe('what the system had been told', () => {
  test('an earlier revision shows an error of entry that no day shows any more', async () => {
    const prepared = await prepareProject(app, 'known');
    const { project: head } = await app.graphql('{ project(code: "known") { id revision } }');
    const right = {
      project: 'known',
      statement: prepared.statement,
      date: { date: '2016-10-31' },
      reason: 'typed wrong',
    };
    await record(app, 'statementCorrect', right);
    const facts = app.nest.get(FactsService);
    const promisedAt = async (revision: number) => {
      const at = await facts.at({ id: head.id, code: 'known', demo: false, revision });
      const asOf = day('2016-01-10');
      const opening = at.milestones.find((each) => each.key === 'opening');
      const statements = factsAsOf(at, asOf).milestoneStatements;
      const own = statements.filter((each) => each.milestoneId === opening?.id);
      return milestoneState(own, asOf).promised?.dateLast;
    };
    expect(await promisedAt(head.revision)).toBe('2016-09-30');
    expect(await promisedAt(head.revision + 1)).toBe('2016-10-31');
  });

  test('what is known is only added to: the facts read piece by piece are those read at once', async () => {
    const prepared = await prepareProject(app, 'pieces');
    for (const mutation of DATED) {
      await record(app, mutation, statedOn(prepared, mutation, '2017-01-01'));
      await app.graphql('{ project(code: "pieces") { revision } }');
    }
    const warm = app.nest.get(FactsService);
    const head = await warm.head('pieces');
    if (head === null) throw new Error('no project');
    const cold = new FactsService(Reflect.get(warm, 'orm'), new FactsMemory(new MemoryBounds(1_000_000, 0)));
    const byKey = (facts: Awaited<ReturnType<FactsService['at']>>) => ({
      ...facts,
      organisations: facts.organisations.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      revisions: facts.revisions,
    });
    expect(byKey(await warm.at(head))).toEqual(byKey(await cold.at(head)));
  });
});
