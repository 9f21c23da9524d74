import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { buildSchema } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { LOCAL } from '../src/access/core/viewer.js';
import { archiveRecord } from '../src/archive/archive-record.js';
import { askInProcess } from '../src/archive/page/ask-in-process.js';
import { restoreRecord } from '../src/archive/restore-record.js';
import { loadDemo } from '../src/database/demo/load-demo.js';
import { MilestonesService } from '../src/milestones/milestones.service.js';
import { NO_HASH } from '../src/record/chain.js';
import { redactRecord } from '../src/record/redact-record.js';
import { VerifyService } from '../src/record/verify.service.js';
import { SCHEMA_FILE } from '../src/repository-root.js';
import { archiveFolder, entriesOf, heldBy, refusalOf, textOf } from './support/archives.js';
import { asOwner } from './support/as-owner.js';
import { pdf } from './support/made-files.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { wholeSelection } from './support/whole-schema.js';

let old: TestApp;
let folder: string;
let all: string;

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  folder = await archiveFolder();
  old = await startTestApp({ demo: true });
  await recordOwnWork();
  await redactSome();
  all = join(folder, 'all.zip');
  await archiveRecord(old.nest, all, {});
});
afterAll(() => old.close());

/** A project with several revisions, a reason, an idempotency key, a correction and a file. */
async function recordOwnWork(): Promise<void> {
  const answer = await old.fetch(`/files`, {
    method: 'POST',
    headers: { 'x-cantiere-upload': '1' },
    body: pdf(),
  });
  const { file } = (await answer.json()) as { file: { sha256: string } };
  const source = 'source: {publisher: "Comune", reference: "1"}';
  await old.graphql(`mutation {
    projectCreate(input: {code: "own-work", name: {en: "Own work", it: "Opera propria"}, reason: "Begun \\u2028 anew"}) { revision }
  }`);
  await addOnTheMachine(old, 'opening');
  await old.graphql(`mutation {
    promise: milestoneStateDate(input: {project: "own-work", milestone: "opening", kind: PROMISED, date: {date: "2027-01-31"}, statedOn: {day: "2026-01-10"}, note: {en: "Said aloud"}, ${source}}) { revision }
    forecast: milestoneStateDate(input: {project: "own-work", milestone: "opening", kind: FORECAST, date: {date: "2027-03-31", precision: MONTH}, statedOn: {day: "2026-05-10"}, ${source}}) { revision }
    evidenceAdd(input: {project: "own-work", caption: {en: "Minutes <b>& more</b>"}, file: "${file.sha256}", statedOn: {day: "2026-08-05"}, ${source}}) { revision }
  }`);
}

/** Adds a milestone by whoever is at the machine, always under the same key: people and tokens are not restored. */
function addOnTheMachine(app: TestApp, key: string) {
  const input = { project: 'own-work', key, title: { en: 'Opening' }, idempotencyKey: 'key-1' };
  return app.nest.get(MilestonesService, { strict: false }).addMilestone(input, LOCAL);
}

/** Removes a text, a reason and the name of a body, whose rows and digests stay. */
async function redactSome(): Promise<void> {
  const { project } = await old.graphql(
    '{ project(code: "own-work") { milestone(key: "opening") { statements { id note } } } }',
  );
  const { id } = project.milestone.statements.find((each: { note: string | null }) => each.note !== null);
  const reason = 'asked for by the person';
  await asOwner(old, async (services) => {
    await redactRecord(services, { project: 'own-work', subject: id, field: 'note', reason });
    await redactRecord(services, { project: 'own-work', subject: '1', field: 'reason', reason });
    await redactRecord(services, { organisation: 'comune-di-montefinto', field: 'name', reason });
  });
}

const findings = async (app: TestApp) => (await app.nest.get(VerifyService).verify(null)) ?? [];

/** Everything that the contract tells of a project, on several days and at every revision. */
async function everythingOf(services: INestApplicationContext, code: string): Promise<unknown[]> {
  const schema = buildSchema(await readFile(SCHEMA_FILE, 'utf8'));
  const type = schema.getType('Project');
  if (type === undefined) throw new Error('the contract has no Project');
  const selection = wholeSelection(schema, type, 2, { language: 'IT', key: '"opening"' });
  const ask = await askInProcess(services);
  const { project } = await ask<{ project: { revision: number } }>(
    `{ project(code: "${code}") { revision } }`,
    {},
  );
  const days = ['2015-07-01', '2016-07-31', '2026-06-30', null];
  const answers: unknown[] = [];
  for (let revision = 1; revision <= project.revision; revision++) {
    for (const asOf of days)
      answers.push(
        await ask(
          `query ($asOf: Date) { project(code: "${code}", asOf: $asOf, revision: ${revision}) ${selection} }`,
          { asOf },
        ),
      );
  }
  return answers;
}

async function restored<Answer>(path: string, look: (app: TestApp) => Promise<Answer>): Promise<Answer> {
  const app = await startTestApp();
  try {
    await restoreRecord(app.nest, path);
    return await look(app);
  } finally {
    await app.close();
  }
}

test('a restored record has the same hashes, files and answers, and can be written to', async () => {
  const before = await findings(old);
  expect(before.map(({ stream, fault }) => [stream, fault])).toEqual([
    ['register', null],
    ['access', null],
    ['filanda-montefinto', null],
    ['own-work', null],
    ['polo-cremona', null],
  ]);
  await restored(all, async (app) => {
    expect(await findings(app)).toEqual(before);
    for (const code of ['polo-cremona', 'filanda-montefinto', 'own-work'])
      expect(await everythingOf(app.nest, code)).toEqual(await everythingOf(old.nest, code));
    const { project } = await app.graphql(
      '{ project(code: "filanda-montefinto") { evidence { file { path thumbnailPath } } } }',
    );
    const paths = project.evidence
      .flatMap(({ file }: { file: Record<string, string> | null }) => [file?.path, file?.thumbnailPath])
      .filter(Boolean);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) expect((await app.fetch(path)).status).toBe(200);
    // The same call as before the archive is known, and a new one follows on.
    expect(await addOnTheMachine(app, 'opening')).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await addOnTheMachine(app, 'other')).toMatchObject({
      ok: false,
      reason: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    const added = await app.graphql(
      'mutation { phaseAdd(input: {project: "own-work", key: "works", title: {en: "Works"}}) { revision } organisationAdd(input: {key: "new-body", name: "New", sector: PUBLIC}) { userErrors { code } } }',
    );
    expect(added.phaseAdd.revision).toBe(8);
    expect((await findings(app)).every(({ fault }) => fault === null)).toBe(true);
  });
});

test('one project is archived with the whole register, and restored alone', async () => {
  const path = join(folder, 'polo.zip');
  await archiveRecord(old.nest, path, { project: 'polo-cremona' });
  const before = await findings(old);
  await restored(path, async (app) => {
    // Who may do what elsewhere is not told with it.
    const expected = before
      .filter(({ stream }) => stream !== 'own-work' && stream !== 'filanda-montefinto')
      .map((each) => (each.stream === 'access' ? { ...each, revision: 0, hash: NO_HASH } : each));
    expect(await findings(app)).toEqual(expected);
    await loadDemo(app.nest);
    const { projects } = await app.graphql('{ projects { nodes { code } } }');
    expect(projects.nodes).toHaveLength(2);
  });
});

test('an archive of an archive holds the same record and files', async () => {
  const again = join(folder, 'again.zip');
  await restored(all, (app) => archiveRecord(app.nest, again, {}));
  const record = async (path: string) =>
    (await entriesOf(path)).filter(({ name }) => /^(register|access|projects|files)/.test(name));
  expect(await record(again)).toEqual(await record(all));
});

test('what is written while the archive is made does not enter it by halves', async () => {
  const path = join(folder, 'under-writes.zip');
  let isDone = false;
  const writing = (async () => {
    for (let number = 0; !isDone; number++)
      await old.graphql(
        `mutation { phaseAdd(input: {project: "own-work", key: "phase-${number}", title: {en: "Phase"}}) { revision } }`,
      );
    return true;
  })();
  await archiveRecord(old.nest, path, {});
  isDone = true;
  expect(await writing).toBe(true);
  const verifier = old.nest.get(VerifyService);
  await restored(path, async (app) => {
    for (const { stream, revision, hash, fault } of await findings(app)) {
      expect(fault).toBeNull();
      if (stream !== 'register' && stream !== 'access')
        expect(await verifier.hashOf(stream, revision)).toBe(hash);
    }
  });
});

test('the page tells the same figures in both languages, and lets nothing through as markup', async () => {
  const page = textOf(await entriesOf(all), 'index.html');
  const { project } = await old.graphql(`{ project(code: "polo-cremona") {
    it: headline(language: IT) { parts { text } } en: headline(language: EN) { parts { text } }
    record { hash } milestones { title(language: EN) slipText(language: EN) } } }`);
  const escaped = (text: string) => text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
  const words = [...project.it.parts, ...project.en.parts].map(({ text }: { text: string }) => text);
  for (const each of [...words, project.record.hash]) expect(page).toContain(escaped(each));
  for (const { title, slipText } of project.milestones) {
    expect(page).toContain(escaped(title));
    if (slipText !== null) expect(page).toContain(slipText);
  }
  expect(page).toContain('removed from</span> <strong>Opening</strong> · note<');
  expect(page).toContain('rimozione da</span> <strong>Opening</strong> · nota<');
  expect(page).toMatch(/altre \d+ modifiche, in projects\/polo-cremona\.jsonl accanto a questa pagina/);
  expect(page).toContain('Minutes &#60;b&#62;&#38; more&#60;/b&#62;');
  expect(page).not.toMatch(/(src|href)="(https?:)?\/\/[^"]*\.(js|css|woff2?)"/);
});

test('a database that holds something is left as it is, with the remedy said', async () => {
  const before = await findings(old);
  const { message } = await refusalOf(old, all);
  expect(message).toMatch(
    /already holds a record \(projects: 3, organisations: \d+\).*DATA_DIR.*DATABASE_URL/,
  );
  expect(await findings(old)).toEqual(before);
});

test('of two restores at once one is refused, and the other is whole', async () => {
  const app = await startTestApp();
  try {
    const outcomes = await Promise.allSettled([restoreRecord(app.nest, all), restoreRecord(app.nest, all)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await findings(app)).every(({ fault }) => fault === null)).toBe(true);
  } finally {
    await app.close();
  }
});

test.each([
  ['exists', 'all.zip', /exists: .*--force/],
  ['lies in no folder', 'nowhere/a.zip', /there is no folder/],
  ['is a folder', 'folder', /is no file/],
])('a file that %s is not written', async (_name, name, words) => {
  await mkdir(join(folder, 'folder'), { recursive: true });
  await expect(archiveRecord(old.nest, join(folder, name), {})).rejects.toThrow(words);
});

test('a project that is not there, and an empty record, are not archived', async () => {
  const path = join(folder, 'nothing.zip');
  await expect(archiveRecord(old.nest, path, { project: 'nowhere' })).rejects.toThrow(/no project "nowhere"/);
  const app = await startTestApp();
  await expect(archiveRecord(app.nest, path, {})).rejects.toThrow(/nothing to archive/);
  expect(await heldBy(app)).toEqual({ rows: 0, files: [] });
  await app.close();
  await expect(readFile(path)).rejects.toThrow(/ENOENT/);
});

test('a record or a file that does not hold is not archived, and nothing is left of the attempt', async () => {
  const app = await startTestApp();
  try {
    await restoreRecord(app.nest, all);
    const { files } = await heldBy(app);
    const name = files[0] ?? '';
    await writeFile(join(app.dataDir, 'files', name.slice(0, 2), name), 'altered');
    const path = join(folder, 'broken.zip');
    await expect(archiveRecord(app.nest, path, {})).rejects.toThrow(new RegExp(`${name}.* was altered`));
    const owner = new pg.Client({ connectionString: app.databaseUrl });
    await owner.connect();
    await owner.query(
      "set session_replication_role = 'replica'; update party_part set role = 'TENANT' where role = 'PROMOTER'",
    );
    await expect(archiveRecord(app.nest, path, {})).rejects.toThrow(
      /filanda-montefinto: revision 2: its hash does not fit/,
    );
    // Not even the page can be filled, which comes first.
    await owner.query('delete from project_description');
    await owner.end();
    await expect(archiveRecord(app.nest, path, {})).rejects.toThrow(
      /filanda-montefinto: revision \d+: its hash does not fit.* verify tells/,
    );
    await expect(readFile(path)).rejects.toThrow(/ENOENT/);
  } finally {
    await app.close();
  }
});
