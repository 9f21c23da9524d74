import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { VerifyService } from '../src/record/verify.service.js';
import { verifyRecord } from '../src/record/verify-record.js';
import { seededRandom } from './support/crash/seeded-random.js';
import { record } from './support/mutations.js';
import { plannedQuery } from './support/owner-query.js';
import { prepareRecord } from './support/tamper/prepare-record.js';
import { columnsOfRecord, type Pick, Tamperer, type Tampering } from './support/tamper/tamper.js';
import { startTestApp, type TestApp } from './support/test-app.js';

const CHANGES = 1000;
const SEED = 20_170_611;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await prepareRecord(app);
});
afterAll(() => app.close());

/** Works as the owner with triggers off, in a transaction of which nothing stays. */
async function behindTheBack(task: (owner: pg.Client) => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: app.databaseUrl });
  await owner.connect();
  try {
    await owner.query("begin; set local session_replication_role = 'replica'");
    await task(owner);
  } finally {
    await owner.end();
  }
}

test(`${CHANGES} random changes in tables and files are all found`, async () => {
  const random = seededRandom(SEED);
  const pick: Pick = (items) => {
    if (items.length === 0) throw new Error('nothing to pick from');
    return items[Math.floor(random() * items.length)] as (typeof items)[number];
  };
  const missed: string[] = [];
  const hits = new Map<string, number>();
  await behindTheBack(async (owner) => {
    await owner.query(`select setseed(${SEED / 1e9})`);
    const verifier = app.nest.get(VerifyService);
    const query = plannedQuery(owner);
    const faults = async () =>
      ((await verifier.verifyBy(query, null)) ?? []).flatMap(({ fault }) => fault ?? []);
    expect(await faults()).toEqual([]);
    const columns = await columnsOfRecord(owner);
    const tables = [...new Set(columns.map(({ table }) => table))];
    const tamperer = new Tamperer(owner, columns, join(app.dataDir, 'files'), pick);
    const turns: (() => Promise<Tampering | null>)[] = [
      ...columns.map((column) => () => tamperer.changeColumn(column)),
      ...tables.flatMap((table) => [
        () => tamperer.deleteRow(table),
        () => tamperer.insertCopy(table),
        () => tamperer.swapRows(table),
      ]),
      ...Array.from({ length: 20 }, () => () => tamperer.changeFile()),
    ];
    for (let count = 0, turn = 0; count < CHANGES; turn += 1) {
      const done = await (turns[turn % turns.length] as (typeof turns)[number])();
      if (done === null) continue;
      count += 1;
      hits.set(done.hit, (hits.get(done.hit) ?? 0) + 1);
      const found = await faults().catch((error: unknown) =>
        missed.push(`${done.what} broke verifying: ${error}`),
      );
      if (Array.isArray(found) && found.length === 0) missed.push(done.what);
      await done.undo();
    }
    expect(await faults()).toEqual([]);
    const untouched = [
      ...columns.map(({ table, column }) => `${table}.${column}`),
      ...tables.flatMap((table) => [`deleted from ${table}`, `inserted into ${table}`]),
    ].filter((each) => !hits.has(each));
    expect(untouched).toEqual([]);
  });
  expect(missed, `seed ${SEED}`).toEqual([]);
}, 180_000);

describe('what no chain can show by itself', () => {
  /** What the command line says of a hash that was noted before, and whether it ends with a fault. */
  async function expecting(hash: string): Promise<{ told: string; exitCode: number }> {
    const lines: string[] = [];
    const write = vi
      .spyOn(process.stdout, 'write')
      .mockImplementation((line) => lines.push(String(line)) > 0);
    const before = process.exitCode;
    process.exitCode = 0;
    try {
      await verifyRecord(app.nest, { project: 'one', expect: hash });
      return { told: lines.join(''), exitCode: Number(process.exitCode) };
    } finally {
      process.exitCode = before;
      write.mockRestore();
    }
  }
  const noted = async (): Promise<string> => {
    const { project } = await app.graphql('{ project(code: "one") { record { revision hash } } }');
    return `${project.record.revision}:${project.record.hash}`;
  };

  test('a newest revision that was cut off with all its traces is found by a hash that was noted', async () => {
    await record(app, 'phaseAdd', { project: 'one', key: 'last', title: { en: 'Last' } });
    const hash = await noted();
    expect(await expecting(hash)).toMatchObject({ exitCode: 0 });
    const owner = new pg.Client({ connectionString: app.databaseUrl });
    await owner.connect();
    await owner.query(`begin; set local session_replication_role = 'replica';
      delete from phase where key = 'last';
      delete from revision using project where code = 'one' and stream_id = project.id
        and number = (select revision from stream where stream.id = project.id);
      update stream set revision = stream.revision - 1, hash = revision.hash from revision, project
        where code = 'one' and stream.id = project.id and revision.stream_id = stream.id and number = stream.revision - 1;
      commit`);
    await owner.end();
    const found = await app.nest.get(VerifyService).verify(null);
    expect(found?.flatMap(({ fault }) => fault ?? [])).toEqual([]);
    const { told, exitCode } = await expecting(hash);
    expect(told).toContain('does NOT have the hash expected, but none');
    expect(exitCode).toBe(1);
  });
});
