import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { LOCAL } from '../src/access/core/viewer.js';
import type { MilestoneStateDateInput } from '../src/generated/schema-types.js';
import { MilestonesService } from '../src/milestones/milestones.service.js';
import { databaseUrlOf } from '../test/support/embedded-of.js';
import { type BenchApp, startBenchApp } from './support/bench-app.js';
import { median } from './support/median.js';

const ROUNDS = 7;
const COMMANDS = 150;

/** Commands through the gate, against the same rows by plain SQL, one transaction each; rounds take turns. */
export default async function write() {
  const app = await startBenchApp();
  const client = new pg.Client({ connectionString: await databaseUrlOf(app.dataDir) });
  await client.connect();
  try {
    await prepare(app);
    const plain = await plainWriter(client);
    const ways = {
      plain,
      gate: (key: string) => app.nest.get(MilestonesService).stateDate(statement('gate', key), LOCAL),
      http: (key: string) => app.ask(STATE_DATE, { input: statement('http', key) }),
    };
    const perSecond: Record<keyof typeof ways, number[]> = { plain: [], gate: [], http: [] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
        const measured = await commandsPerSecond((n) => ways[way](`${way}-${round}-${n}`));
        // The first round warms up.
        if (round > 0) perSecond[way].push(measured);
      }
    }
    const [plainRate, gateRate, httpRate] = [
      median(perSecond.plain),
      median(perSecond.gate),
      median(perSecond.http),
    ];
    return [
      { key: 'plain_per_second', name: 'plain SQL, one transaction each', value: plainRate, unit: '/s' },
      { key: 'gate_per_second', name: 'through the gate', value: gateRate, unit: '/s' },
      { key: 'http_per_second', name: 'through HTTP and GraphQL', value: httpRate, unit: '/s' },
      {
        key: 'gate_vs_plain',
        name: 'gate against plain SQL',
        value: gateRate / plainRate,
        unit: 'x',
        atLeast: 0.5,
      },
      { key: 'http_vs_plain', name: 'HTTP against plain SQL', value: httpRate / plainRate, unit: 'x' },
    ];
  } finally {
    await client.end();
    await app.close();
  }
}

async function commandsPerSecond(command: (n: number) => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  for (let n = 0; n < COMMANDS; n += 1) await command(n);
  return COMMANDS / ((performance.now() - begin) / 1000);
}

/** Each command adds a source and a statement, and is recorded under a key. */
function statement(project: string, key: string): MilestoneStateDateInput {
  return {
    project,
    milestone: 'roof',
    kind: 'FORECAST',
    date: { date: '2026-09-30' },
    statedOn: { day: '2016-09-30' },
    source: { publisher: 'Comune', reference: key },
    idempotencyKey: key,
  } as MilestoneStateDateInput;
}

const STATE_DATE =
  'mutation($input: MilestoneStateDateInput!) { milestoneStateDate(input: $input) { revision userErrors { code } } }';

async function prepare({ ask }: BenchApp): Promise<void> {
  for (const code of ['gate', 'http', 'plain']) {
    await ask(
      `mutation {
        projectCreate(input: {code: "${code}", name: {en: "Site"}}) { userErrors { code } }
        milestoneAdd(input: {project: "${code}", key: "roof", title: {en: "Roof"}}) { userErrors { code } }
      }`,
    );
    await ask(STATE_DATE, { input: statement(code, `first-${code}`) });
  }
}

/** The same rows as one command leaves, copied from one that the gate recorded, with what must differ. */
async function plainWriter(client: pg.Client): Promise<(key: string) => Promise<void>> {
  const last = async (table: string, column: string) =>
    (
      await client.query(
        `select "${table}".* from "${table}" join project on project.id = ${column} where code = 'plain' order by 2 desc limit 1`,
      )
    ).rows[0];
  const [source, said] = [
    await last('source', 'project_id'),
    await last('milestone_statement', 'project_id'),
  ];
  const { rows } = await client.query(
    "select revision.* from revision join project on project.id = stream_id where code = 'plain' order by number desc limit 1",
  );
  const revision = rows[0];
  let { number } = revision;
  const insert = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`).join(', ');
    return client.query({
      name: table,
      text: `insert into "${table}" (${columns.map((each) => `"${each}"`).join(', ')}) values (${places})`,
      values: Object.values(row),
    });
  };
  return async (key) => {
    number += 1;
    const sourceId = randomUUID();
    await client.query('begin');
    await insert('source', { ...source, id: sourceId, reference: key, revision: number, position: 0 });
    await insert('milestone_statement', {
      ...said,
      id: randomUUID(),
      source_id: sourceId,
      revision: number,
      position: 1,
    });
    await insert('revision', { ...revision, number, idempotency_key: key });
    await client.query('update stream set revision = $1, hash = $2 where id = $3', [
      number,
      revision.hash,
      revision.stream_id,
    ]);
    await client.query('commit');
  };
}
