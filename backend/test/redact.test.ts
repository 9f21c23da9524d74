import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CONTENTS } from '../src/record/core/redaction.js';
import { type RedactOptions, redactRecord } from '../src/record/redact-record.js';
import { VerifyService } from '../src/record/verify.service.js';
import { asOwner } from './support/as-owner.js';
import { pdf, photo } from './support/made-files.js';
import { mutate, record, TOLD } from './support/mutations.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let owner: pg.Client;

const PROJECT = { project: 'site' };
const SECRET = 'Mario Rossi, via Roma 1';

beforeAll(async () => {
  app = await startTestApp();
  owner = new pg.Client({ connectionString: app.databaseUrl });
  await owner.connect();
  await record(app, 'projectCreate', { code: 'site', name: { en: 'Site', it: 'Cantiere' } });
  await record(app, 'milestoneAdd', { ...PROJECT, key: 'roof', title: { en: 'Roof' } });
});
afterAll(async () => {
  await owner.end();
  await app.close();
});

/** What the command line prints. */
async function redact(options: Partial<RedactOptions>): Promise<string> {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  const place = options.organisation === undefined ? PROJECT : {};
  const all = { ...place, field: 'note', reason: 'asked for by the person', ...options };
  try {
    await asOwner(app, (services) => redactRecord(services, all));
  } finally {
    write.mockRestore();
  }
  return lines.join('');
}

const faults = async () =>
  ((await app.nest.get(VerifyService).verify(null)) ?? []).flatMap(({ fault }) => fault ?? []);

async function stated(more: object, idempotencyKey?: string): Promise<string> {
  const input = {
    ...PROJECT,
    milestone: 'roof',
    kind: 'PROMISED',
    date: { date: '2026-05-01' },
    ...TOLD,
    ...more,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  };
  const { statement } = await record(app, 'milestoneStateDate', input, 'statement { id }');
  return statement.id;
}

const statements = async (times = '', language = 'EN') => {
  const { project } = await app.graphql(
    `{ project(code: "site" ${times}) { milestone(key: "roof") { statements(includeSuperseded: true) { id note(language: ${language}) quote source { publisher url reference } } } } }`,
  );
  return project.milestone.statements as {
    id: string;
    note: string | null;
    quote: string | null;
    source: object;
  }[];
};
const statementOf = async (id: string, times = '', language = 'EN') =>
  (await statements(times, language)).find((each) => each.id === id);

/** Whether the words stand in any row of the database. */
async function isInDatabase(words: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await owner.query(`select from "${name}" as held where strpos(held::text, $1) > 0`, [
      words,
    ]);
    if (rowCount !== 0) found.push(name);
  }
  return found;
}

describe('a text that was removed', () => {
  let id: string;
  beforeAll(async () => {
    id = await stated({ note: { en: SECRET, it: SECRET }, quote: `said ${SECRET}` }, 'first');
    await statements();
  });

  test('reads as removed, at every revision, in both languages and on a node that had read it', async () => {
    const { project: before } = await app.graphql('{ project(code: "site") { revision } }');
    expect(await statementOf(id)).toMatchObject({ note: SECRET, quote: `said ${SECRET}` });
    const told = await redact({ subject: id });
    expect(told).toContain(`site: revision ${before.revision + 1}: note of ${id} was removed`);
    expect(told).toContain(`within the text at --project site --subject ${id} --field quote`);
    expect(await statementOf(id)).toMatchObject({ note: '[removed]', quote: `said ${SECRET}` });
    expect(await statementOf(id, `, revision: ${before.revision}`)).toMatchObject({ note: '[removed]' });
    expect(await statementOf(id, '', 'IT')).toMatchObject({ note: '[rimosso]' });
    await redact({ subject: id, field: 'quote' });
    expect(await statementOf(id)).toMatchObject({ quote: '[rimosso · removed]' });
    expect(await faults()).toEqual([]);
  });

  test('is nowhere in the database, nor is its salt, nor a digest of the input by which it came', async () => {
    expect(await isInDatabase('Mario Rossi')).toEqual([]);
    const { rows } = await owner.query(
      `select statement.seal, revision.input_digest, revision.seal as told from milestone_statement as statement
       join revision on stream_id = project_id and number = revision where statement.id = $1`,
      [id],
    );
    const digestOnly = { digest: expect.stringMatching(/^[0-9a-f]{64}$/) };
    expect(rows).toEqual([
      {
        seal: { note: digestOnly, quote: digestOnly },
        input_digest: null,
        told: { inputDigest: digestOnly },
      },
    ]);
  });

  test('is told with its reason by the history and by the project', async () => {
    const { project } = await app.graphql(
      `{ project(code: "site") { redactions { subject field reason revision recordedAt }
        history(first: 2) { nodes { command title reason changes { act title before after subject { kind key } } } } } }`,
    );
    expect(project.redactions).toMatchObject([
      { subject: id, field: 'note', reason: 'asked for by the person' },
      { subject: id, field: 'quote' },
    ]);
    expect(project.history.nodes[1]).toEqual({
      command: 'redact',
      title: 'content removed',
      reason: 'asked for by the person',
      changes: [
        {
          act: 'REDACTED',
          title: 'Roof',
          before: null,
          after: 'note',
          subject: { kind: 'MILESTONE', key: 'roof' },
        },
      ],
    });
  });

  test('is not removed twice, nor what was never there, nor what is no content', async () => {
    await expect(redact({ subject: id })).rejects.toThrow('field: It was removed already.');
    await expect(redact({ subject: await stated({}), field: 'note' })).rejects.toThrow('nothing in it');
    await expect(redact({ subject: id, field: 'kind' })).rejects.toThrow('What can: words, note, quote.');
    await expect(redact({ subject: '99', field: 'reason' })).rejects.toThrow('subject: There is no such row');
    await expect(redact({ subject: id, reason: ' ' })).rejects.toThrow('reason');
    await expect(redact({ subject: id, project: 'nothing' })).rejects.toThrow('project');
  });

  test('makes the call by which it came a new one, which its key refuses', async () => {
    const again = await mutate(app, 'milestoneStateDate', {
      ...PROJECT,
      milestone: 'roof',
      kind: 'PROMISED',
      date: { date: '2026-05-01' },
      ...TOLD,
      note: { en: SECRET, it: SECRET },
      quote: `said ${SECRET}`,
      idempotencyKey: 'first',
    });
    expect(again.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });
});

test('removes the same words everywhere when asked to', async () => {
  const words = 'Anna Bianchi';
  const first = await stated({ note: { en: words } });
  const second = await stated({ note: { it: words } });
  const longer = await stated({ note: { it: `${words} e altri` }, reason: words });
  const told = await redact({ subject: first, everywhere: true });
  expect(told).toContain(`note of ${second} was removed`);
  expect(told).toContain(`within the text at --project site --subject ${longer} --field note`);
  expect((await isInDatabase(words)).sort()).toEqual(['milestone_statement']);
  await redact({ subject: longer });
  expect(await isInDatabase(words)).toEqual([]);
  expect(await faults()).toEqual([]);
});

test('the reason of a revision, and of a removal itself, can be removed', async () => {
  const { revision } = await record(app, 'phaseAdd', {
    ...PROJECT,
    key: 'one',
    title: { en: 'One' },
    reason: 'Luca Verdi',
  });
  await redact({ subject: String(revision), field: 'reason', reason: 'Luca Verdi asked' });
  const { rows } = await owner.query<{ id: string; revision: number }>(
    `select id, revision from redaction where field = 'reason' and subject_id = $1 and reason is not null`,
    [String(revision)],
  );
  const [removal] = rows;
  await redact({ subject: removal?.id as string, field: 'reason' });
  await redact({ subject: String(removal?.revision), field: 'reason' });
  expect(await isInDatabase('Luca Verdi')).toEqual([]);
  const { project } = await app.graphql(
    `{ project(code: "site") { history(first: 4) { nodes { number reason } } } }`,
  );
  expect(project.history.nodes).toContainEqual({ number: revision, reason: '[rimosso · removed]' });
  expect(await faults()).toEqual([]);
});

test('names, titles and sources that are always given read as removed, and the project goes on', async () => {
  const { project } = await app.graphql(
    '{ project(code: "site") { milestone(key: "roof") { id statements { source { id } } } } }',
  );
  const { milestone } = project;
  const source = milestone.statements[0].source.id;
  await redact({ subject: milestone.id, field: 'title' });
  for (const field of ['publisher', 'url', 'title']) await redact({ subject: source, field });
  const { rows } = await owner.query('select id from project_description');
  await redact({ subject: rows[0].id, field: 'name' });
  const { project: now } = await app.graphql(
    `{ project(code: "site") { name headline { text } milestone(key: "roof") { title it: title(language: IT) statements { source { publisher url reference title } } } } }`,
  );
  expect(now).toMatchObject({ name: '[removed]', milestone: { title: '[removed]', it: '[rimosso]' } });
  expect(now.milestone.statements[0].source).toEqual({
    publisher: '[rimosso · removed]',
    title: '[rimosso · removed]',
    url: null,
    reference: '[rimosso · removed]',
  });
  await stated({ note: { en: 'afterwards' } });
  expect(await faults()).toEqual([]);
});

test('a body of the register loses its name in every project that names it', async () => {
  await record(app, 'organisationAdd', {
    key: 'person',
    name: 'Carla Neri',
    sector: 'PRIVATE',
    url: 'https://neri.it',
  });
  await record(app, 'partyAdd', {
    ...PROJECT,
    key: 'person',
    organisation: 'person',
    role: 'OWNER',
    ...TOLD,
  });
  const ask = () =>
    app.graphql(
      `{ project(code: "site") { party(key: "person") { name } history(first: 1) { nodes { changes { title after subject { kind key } } } } }
        organisations(first: 100) { nodes { key name } } }`,
    );
  expect((await ask()).project.party.name).toBe('Carla Neri');
  const body = { organisation: 'person', field: 'name' } as const;
  const all = { ...body, reason: 'asked for' };
  const told = await redact(all);
  expect(told).toMatch(/register: revision 2: name of person was removed\nsite: revision \d+ says so/);
  const { project, organisations } = await ask();
  expect(project.party.name).toBe('[rimosso · removed]');
  expect(organisations.nodes).toEqual([{ key: 'person', name: '[rimosso · removed]' }]);
  expect(project.history.nodes[0].changes).toEqual([
    {
      title: '[removed]',
      after: 'name',
      subject: { kind: 'PARTY', key: 'person' },
    },
  ]);
  expect(await isInDatabase('Carla Neri')).toEqual([]);
  expect(await faults()).toEqual([]);
  await expect(redact(all)).rejects.toThrow('removed already');
});

test('the same words go from the register too, also as the reason of one of its revisions', async () => {
  const person = { key: 'other', name: 'Dario Blu', sector: 'PRIVATE', reason: 'Dario Blu' };
  await record(app, 'organisationAdd', person);
  await redact({ organisation: 'other', field: 'name', everywhere: true });
  expect(await isInDatabase('Dario Blu')).toEqual([]);
  expect(await faults()).toEqual([]);
});

describe('the file of a piece of evidence', () => {
  const upload = async (bytes: Uint8Array) => {
    const answer = await app.fetch(`/files`, {
      method: 'POST',
      headers: { 'X-Cantiere-Upload': '1' },
      body: Buffer.from(bytes),
    });
    return (
      (await answer.json()) as { file: { id: string; sha256: string; path: string; thumbnailPath: string } }
    ).file;
  };
  const evidenceWith = async (file: string): Promise<string> => {
    const input = { ...PROJECT, file, caption: { en: 'A face' }, ...TOLD };
    return (await record(app, 'evidenceAdd', input, 'evidence { id }')).evidence.id;
  };
  const onDisk = async () => {
    const found = await readdir(join(app.dataDir, 'files'), { recursive: true, withFileTypes: true });
    return found.filter((each) => each.isFile()).length;
  };

  test('goes with its small picture once no other evidence names it', async () => {
    await upload(pdf('another'));
    const before = await onDisk();
    const file = await upload(await photo(300, 200).jpeg().toBuffer());
    const [first, second] = [await evidenceWith(file.id), await evidenceWith(file.id)];
    expect(await onDisk()).toBe(before + 2);
    const told = await redact({ subject: first, field: 'file' });
    expect(told).toContain(`--project site --subject ${second} --field file`);
    expect((await app.fetch(file.path)).status).toBe(200);
    expect(await faults()).toEqual([]);
    await redact({ subject: second, field: 'file' });
    expect(await onDisk()).toBe(before);
    expect((await app.fetch(file.path)).status).toBe(404);
    expect((await app.fetch(file.thumbnailPath)).status).toBe(404);
    expect(await isInDatabase(file.sha256)).toEqual([]);
    expect(await faults()).toEqual([]);
    const { project } = await app.graphql(
      '{ project(code: "site") { evidence { id kind file { path } fileRedaction { field reason } } } }',
    );
    expect(project.evidence.find((each: { id: string }) => each.id === second)).toMatchObject({
      kind: 'PHOTO',
      file: null,
      fileRedaction: { field: 'file', reason: 'asked for by the person' },
    });
  });

  test('that cannot be removed leaves the record as it was', async () => {
    const file = await upload(pdf('kept'));
    const id = await evidenceWith(file.id);
    const { project } = await app.graphql('{ project(code: "site") { revision } }');
    const { FileStore } = await import('../src/files/file-store.js');
    await expect(
      asOwner(app, async (services) => {
        vi.spyOn(services.get(FileStore), 'remove').mockRejectedValue(new Error('read-only'));
        await redactRecord(services, { ...PROJECT, subject: id, field: 'file', reason: 'why' });
      }),
    ).rejects.toThrow('read-only');
    const { project: after } = await app.graphql('{ project(code: "site") { revision } }');
    expect(after.revision).toBe(project.revision);
    expect(
      (await stat(join(app.dataDir, 'files', file.sha256.slice(0, 2), file.sha256))).size,
    ).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
  });
});

describe('nobody else can remove anything', () => {
  const change = (statement: string) => owner.query(statement);

  test('the application’s role may neither ask for it nor do it', async () => {
    const em = app.nest.get(MikroORM).em.fork();
    await expect(em.execute(`select remove_contents(gen_random_uuid(), 1)`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(em.execute('update milestone_statement set note = null')).rejects.toThrow(
      /permission denied/,
    );
  });

  test.each([
    'update milestone_statement set note = null where note is not null',
    `update milestone_statement set note = null, seal = seal #- '{note,salt}' where note is not null`,
    `update milestone_statement set quote = 'x' where quote is null`,
    `update redaction set reason = 'other'`,
    'delete from redaction',
    'truncate redaction',
    'delete from register_redaction',
    'update register_redaction set reason = null',
  ])('the owner itself is refused: %s', async (statement) => {
    await expect(change(statement)).rejects.toThrow(/only added to/);
  });

  test('what was emptied without a word in the record is found', async () => {
    await owner.query('begin');
    await owner.query(`set local session_replication_role = 'replica'`);
    const emptied = await owner.query(
      `update milestone_statement set note = null, seal = seal #- '{note,salt}' where note is not null`,
    );
    expect(emptied.rowCount).toBeGreaterThan(0);
    await owner.query('commit');
    expect((await faults()).join()).toContain('is gone, and no revision says that it was removed');
  });
});

test('the database lists the same contents as the code', async () => {
  const { rows } = await owner.query('select subject_table, field from removable_contents() order by 1, 2');
  const listed = Object.entries(CONTENTS).flatMap(([table, contents]) =>
    Object.keys(contents).map((field) => ({ subject_table: table, field })),
  );
  const inOrder = (all: { subject_table: string; field: string }[]) =>
    all.map((each) => `${each.subject_table}.${each.field}`).sort();
  expect(inOrder(rows)).toEqual(inOrder(listed));
});
