import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { archiveRecord } from '../src/archive/archive-record.js';
import type { Manifest } from '../src/archive/manifest.js';
import { restoreRecord } from '../src/archive/restore-record.js';
import {
  archiveFolder,
  damaged,
  type Entry,
  entriesOf,
  heldBy,
  pack,
  refusalOf,
  relist,
  rewrite,
  rewriteManifest,
} from './support/archives.js';
import { seededRandom } from './support/crash/seeded-random.js';
import { rechain } from './support/forged-chain.js';
import { pdf } from './support/made-files.js';
import { startTestApp, type TestApp } from './support/test-app.js';

const SEED = 20170610;
const FLIPS = 1000;
const CUTS = 200;
const WORK = 'projects/own-work.jsonl';

let empty: TestApp;
let folder: string;
let whole: string;

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  folder = await archiveFolder();
  empty = await startTestApp();
  const old = await startTestApp();
  whole = join(folder, 'whole.zip');
  try {
    await recordOwnWork(old);
    await archiveRecord(old.nest, whole, {});
  } finally {
    await old.close();
  }
});
afterAll(() => empty.close());

async function recordOwnWork(app: TestApp): Promise<void> {
  const answer = await app.fetch(`/files`, {
    method: 'POST',
    headers: { 'x-cantiere-upload': '1' },
    body: pdf(),
  });
  const { file } = (await answer.json()) as { file: { sha256: string } };
  const source = 'source: {publisher: "Comune", reference: "1"}';
  const { evidenceAdd } = await app.graphql(`mutation {
    first: organisationAdd(input: {key: "comune", name: "Comune", sector: PUBLIC}) { userErrors { code } }
    second: organisationAdd(input: {key: "impresa", name: "Impresa", sector: PRIVATE}) { userErrors { code } }
    projectCreate(input: {code: "own-work", name: {en: "Own work"}, reason: "Begun"}) { userErrors { code } }
    partyAdd(input: {project: "own-work", key: "comune", organisation: "comune", role: PROMOTER, statedOn: {day: "2026-01-10"}, ${source}}) { userErrors { code } }
    from: partyAdd(input: {project: "own-work", key: "impresa", organisation: "impresa", role: PROMOTER, statedOn: {day: "2026-01-10"}, ${source}}) { userErrors { code } }
    fundingSourceAdd(input: {project: "own-work", key: "budget", title: {en: "Budget"}, sector: PUBLIC}) { userErrors { code } }
    commitmentAdd(input: {project: "own-work", fundingSource: "budget", from: "comune", amount: {amount: "1000.50"}, statedOn: {day: "2026-01-10"}, ${source}}) { userErrors { code } }
    evidenceAdd(input: {project: "own-work", caption: {en: "Minutes"}, file: "${file.sha256}", statedOn: {day: "2026-08-05"}, ${source}}) { revision userErrors { code } }
  }`);
  expect(evidenceAdd).toEqual({ revision: 6, userErrors: [] });
}

/** The archive with a change, packed as a forger would: every digest of the ZIP and of the manifest fits again. */
async function forged(name: string, change: (entries: Entry[]) => void, isListed = true): Promise<string> {
  const entries = await entriesOf(whole);
  change(entries);
  if (isListed) relist(entries);
  return pack(join(folder, `${name.replaceAll(/\W+/g, '-')}-${Math.random()}.zip`), entries);
}

test(`each of ${FLIPS} flipped bytes and ${CUTS} cuts is refused with its place, and nothing is written`, async () => {
  const random = seededRandom(SEED);
  const bytes = await readFile(whole);
  const places = new Set<string>();
  const copy = join(folder, 'damaged.zip');
  for (let turn = 0; turn < FLIPS; turn++) {
    const at = Math.floor(random() * bytes.length);
    const bit = 1 << Math.floor(random() * 8);
    await damaged(whole, copy, (all) => {
      all[at] = (all[at] ?? 0) ^ bit;
      return all;
    });
    const { place, message } = await refusalOf(empty, copy);
    expect(place, `byte ${at}, bit ${bit}: ${message}`).not.toBe('');
    places.add(place.replace(/,.*/, ''));
  }
  for (let turn = 0; turn < CUTS; turn++) {
    const length = Math.floor(random() * bytes.length);
    await damaged(whole, copy, (all) => all.subarray(0, length));
    expect((await refusalOf(empty, copy)).place, `cut at ${length}`).not.toBe('');
  }
  for (const each of ['index.html', 'register.jsonl', WORK, 'manifest.json', 'the ZIP'])
    expect([...places]).toContain(each);
  expect(await heldBy(empty)).toEqual({ rows: 0, files: [] });
}, 240_000);

const line = (number: number) => new RegExp(`${WORK}, line ${number}( \\(revision \\d+\\))?:`);

test.each<[name: string, change: (entries: Entry[]) => void, words: RegExp]>([
  ['a changed text', (all) => rewrite(all, WORK, (text) => text.replace('"Own work"', '"My work"')), line(1)],
  [
    'a changed reason',
    (all) => rewrite(all, WORK, (text) => text.replace('"Begun"', '"Ended"')),
    /revisions\.reason of 1 was changed/,
  ],
  [
    'a changed key',
    (all) => rewrite(all, WORK, (text) => text.replace('"budget"', '"butget"')),
    /does not fit its rows/,
  ],
  [
    'a changed amount',
    (all) => rewrite(all, WORK, (text) => text.replace('"100050"', '"900050"')),
    /does not fit its rows/,
  ],
  [
    'an amount that is none',
    (all) => rewrite(all, WORK, (text) => text.replace('"100050"', '"1e9"')),
    /is no whole number/,
  ],
  [
    'a changed actor',
    (all) => rewrite(all, WORK, (text) => text.replace(/"actor":"[^"]*"/, '"actor":"other"')),
    line(1),
  ],
  [
    'a changed digest of an input',
    (all) => rewrite(all, WORK, (text) => text.replace(/("inputDigest":")./, '$10')),
    line(1),
  ],
  [
    'a line that is missing',
    (all) => rewrite(all, WORK, (text) => text.replace(/\n[^\n]*\n/, '\n')),
    /lacks 1 of its rows/,
  ],
  [
    'the last line missing',
    (all) => rewrite(all, WORK, (text) => text.replace(/[^\n]*\n$/, '')),
    /ends before 1 of its rows/,
  ],
  [
    'the last revision missing',
    (all) => rewrite(all, WORK, (text) => text.slice(0, text.lastIndexOf('{"revision"'))),
    /the record ends here/,
  ],
  [
    'a line twice',
    (all) => rewrite(all, WORK, (text) => text.replace(/\n([^\n]*\n)$/, '\n$1$1')),
    /this row belongs to no revision/,
  ],
  [
    'lines in another order',
    (all) => rewrite(all, WORK, (text) => text.replace(/^([^\n]*\n)([^\n]*\n)/, '$2$1')),
    line(1),
  ],
  [
    'rows of another order',
    (all) => rewrite(all, WORK, (text) => text.replace(/^([^\n]*\n)([^\n]*\n)([^\n]*\n)/, '$1$3$2')),
    line(1),
  ],
  [
    'a last line without its end',
    (all) => rewrite(all, WORK, (text) => text.trimEnd()),
    /its end is missing/,
  ],
  [
    'an absurdly long line',
    (all) => rewrite(all, WORK, (text) => `${' '.repeat(5_000_000)}${text}`),
    /line 1: it is longer than 4000000 bytes/,
  ],
  [
    'no JSON',
    (all) => rewrite(all, WORK, (text) => text.replace('{"table"', '{table')),
    /line 2: it is no JSON/,
  ],
  [
    'bytes that are no text',
    (all) => void (all.find(({ name }) => name === WORK) as Entry).content.writeUInt8(0xff, 30),
    /line 1: it is no text/,
  ],
  [
    'a column that does not exist',
    (all) => rewrite(all, WORK, (text) => text.replace('"row":{', '"row":{"__proto__":1,')),
    line(2),
  ],
  [
    'a character that no text can hold',
    (all) => rewrite(all, WORK, (text) => text.replace('"budget"', '"bud\\\\\\u0000get"')),
    /it holds a character that no text of a database can/,
  ],
  [
    'a name twice',
    (all) => rewrite(all, WORK, (text) => text.replace('"demo":false', '"demo":true,"demo":false')),
    /line 2: it is not written as an archive writes it/,
  ],
  [
    'a column too few',
    (all) => rewrite(all, WORK, (text) => text.replace(',"demo":false', '')),
    /projects.demo is missing/,
  ],
  [
    'rows of no table',
    (all) => rewrite(all, WORK, (text) => text.replace('"table":"sources"', '"table":"revisions"')),
    /no rows of "revisions"/,
  ],
  [
    'organisations in a project',
    (all) => rewrite(all, WORK, (text) => text.replace('"table":"sources"', '"table":"organisations"')),
    /no rows of "organisations"/,
  ],
  [
    'a file that is missing',
    (all) =>
      void all.splice(
        all.findIndex(({ name }) => name.startsWith('files/')),
        1,
      ),
    /its file files\/\w+\.pdf is missing/,
  ],
  [
    'a file that no one names',
    (all) => void all.splice(-1, 0, { name: `files/${'f'.repeat(64)}.pdf`, content: Buffer.from('x') }),
    /no name for an entry with its digest/,
  ],
  [
    'a file with other bytes',
    (all) => void (all.find(({ name }) => name.startsWith('files/')) as Entry).content.write('other'),
    /no name for an entry with its digest/,
  ],
  [
    'an entry that has no place',
    (all) => void all.splice(-1, 0, { name: 'notes.txt', content: Buffer.from('x') }),
    /no name for an entry/,
  ],
  [
    'entries in another order',
    (all) => void all.splice(0, 2, ...all.slice(0, 2).reverse()),
    /index\.html is not the entry number 1/,
  ],
])('%s is refused though every digest of the archive fits', async (name, change, words) => {
  const path = await forged(name, change);
  const { place, message } = await refusalOf(empty, path);
  expect(message).toMatch(words);
  expect(place).not.toBe('');
  expect(await heldBy(empty)).toEqual({ rows: 0, files: [] });
});

const HEAD = { revision: 99, hash: 'a'.repeat(64) };

test.each<[name: string, change: (manifest: Manifest) => void, words: RegExp]>([
  [
    'a newer format',
    (it) => void Object.assign(it, { version: 2, more: true }),
    /format version 2, and this application reads up to 1: use a newer one/,
  ],
  ['another format', (it) => void Object.assign(it, { format: 'zip' }), /format is not as it must be/],
  ['something more', (it) => void Object.assign(it, { more: true }), /manifest\.json/],
  [
    'another head',
    (it) => void Object.assign(it.projects[0] ?? {}, HEAD),
    /record ends here.*at revision 99/,
  ],
  [
    'another head of the register',
    (it) => void Object.assign(it.register, HEAD),
    /register\.jsonl.*the record ends here/,
  ],
  [
    'another project',
    (it) => void Object.assign(it.projects[0] ?? {}, { id: '11111111-1111-4111-8111-111111111111' }),
    line(2),
  ],
  [
    'the register as a project',
    (it) => void Object.assign(it.projects[0] ?? {}, { id: '00000000-0000-4000-8000-000000000000' }),
    /projects\.0\.id/,
  ],
  [
    'another size',
    (it) => void Object.assign(it.entries[0] ?? {}, { size: 5 }),
    /index\.html: its size is \d+, and the manifest says 5/,
  ],
  [
    'an absurd size',
    (it) => void Object.assign(it.entries[0] ?? {}, { size: 2_000_000_000_000 }),
    /index\.html: it is longer than/,
  ],
  [
    'another digest',
    (it) => void Object.assign(it.entries[0] ?? {}, { sha256: 'b'.repeat(64) }),
    /index\.html: its bytes do not have the SHA-256/,
  ],
  ['an entry less', (it) => void it.entries.pop(), /manifest does not list|is missing/],
  [
    'an entry twice',
    (it) => void it.entries.push(it.entries.at(-1) as Manifest['entries'][number]),
    /not in order, each once/,
  ],
])('a manifest that tells of %s is refused', async (name, change, words) => {
  const path = await forged(name, (all) => rewriteManifest(all, change), false);
  expect((await refusalOf(empty, path)).message).toMatch(words);
});

test.each<[name: string, change: (entries: Entry[]) => void]>([
  ['not listed', (all) => void all.splice(2, 0, { name: 'more.txt', content: Buffer.from('x') })],
  ['twice', (all) => void all.splice(2, 0, all[1] as Entry)],
  ['after the manifest', (all) => void all.push({ name: 'more.txt', content: Buffer.from('x') })],
])('an entry that stands there %s is refused', async (name, change) => {
  const { message } = await refusalOf(empty, await forged(name, change, false));
  expect(message).toMatch(/does not list this entry|stands twice/);
});

test.each(['../../evil.txt', '/etc/eviltxt', 'C:/evil/.txt'])(
  'a name that leads elsewhere, %s, is refused',
  async (name) => {
    const placeholder = 'x'.repeat(name.length);
    const path = await forged(
      'evil',
      (all) => void all.splice(1, 0, { name: placeholder, content: Buffer.from('x') }),
    );
    await damaged(path, path, (all) =>
      Buffer.from(all.toString('latin1').replaceAll(placeholder, name), 'latin1'),
    );
    expect((await refusalOf(empty, path)).place).toMatch(/the directory of the ZIP, after index\.html/);
  },
);

test('a file that is no archive at all is refused in one line', async () => {
  const path = await damaged(whole, join(folder, 'none.zip'), () => Buffer.from('not a ZIP'));
  expect((await refusalOf(empty, path)).message).toMatch(/the ZIP: .*no ZIP at all/);
  await expect(restoreRecord(empty.nest, join(folder, 'nowhere.zip'))).rejects.toThrow(/there is no file/);
  await expect(restoreRecord(empty.nest, folder)).rejects.toThrow(/is a folder: name the archive itself/);
});

test('an archive packed anew by another program is refused as such', async () => {
  const path = await damaged(whole, join(folder, 'anew.zip'), (all) => {
    all.write('0'.repeat(64), all.length - 64);
    return all;
  });
  expect((await refusalOf(empty, path)).message).toMatch(/packed anew/);
});

test.each<[name: string, change: (row: Record<string, unknown>) => void, words: RegExp]>([
  [
    'names an organisation that is none',
    (row) => void ('organisationId' in row && Object.assign(row, { organisationId: row.id })),
    /party_organisation_id_foreign/,
  ],
  [
    'holds a day that does not exist',
    (row) => void ('statedLast' in row && Object.assign(row, { statedLast: '2026-02-30' })),
    /SQLSTATE 22008/,
  ],
  [
    'writes an identifier in another way',
    (row) =>
      void (
        'organisationId' in row &&
        Object.assign(row, { organisationId: String(row.organisationId).toUpperCase() })
      ),
    /own-work, revision 2: its hash does not fit/,
  ],
])(
  'a whole new chain whose row %s is refused by the database, and nothing is written',
  async (name, change, words) => {
    const path = await forged(name, (all) => rechain(all, WORK, change));
    expect((await refusalOf(empty, path)).message).toMatch(words);
    expect(await heldBy(empty)).toEqual({ rows: 0, files: [] });
  },
);

test('after all this the whole archive is restored', async () => {
  await restoreRecord(empty.nest, whole);
  expect((await heldBy(empty)).files).toHaveLength(1);
});
