import { spawnSync } from 'node:child_process';
import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { hostname } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanPhoto } from '../src/files/core/clean-photo.js';
import { sha256Of } from '../src/files/digest.js';
import { removeUnfinished } from '../src/files/incoming.js';
import { VerifyService } from '../src/record/verify.service.js';
import { asFromPhone, bomb, pdf, photo } from './support/made-files.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;

const STATED = 'statedOn: {day: "2026-08-05"}, source: {publisher: "Comune", reference: "prot. 1"}';

beforeAll(async () => {
  app = await startTestApp();
  await app.graphql(`mutation {
    projectCreate(input: {code: "site", name: {en: "Site"}}) { userErrors { code } }
    a: milestoneAdd(input: {project: "site", key: "roof", title: {en: "Roof closed"}}) { userErrors { code } }
  }`);
});
afterAll(() => app.close());

/** A photo with nothing beside it, which is kept bit for bit. */
async function barePhoto(format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const bytes = await photo().toFormat(format).toBuffer();
  return Buffer.from(cleanPhoto(bytes, `image/${format}`, 1) ?? []);
}

/** Uploads as the page does; `headers` replace its own. */
async function upload(body: Uint8Array, headers: Record<string, string> = {}, query = '') {
  const response = await app.fetch(`/files${query}`, {
    method: 'POST',
    headers: { 'x-cantiere-upload': '1', ...headers },
    body: Buffer.from(body),
  });
  return { status: response.status, ...((await response.json()) as Answer) };
}

type Answer = {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for, and fails where that is missing.
  file: any;
  refusal: { code: string; message: { en: string; it: string } } | null;
};

const evidenceAdd = (fields: string, project = 'site') =>
  app
    .graphql(
      `mutation { evidenceAdd(input: {project: "${project}", caption: {en: "Roof"}, ${fields}, ${STATED}}) { revision
        evidence { id kind file { sha256 size mediaType width height path thumbnailPath } milestone { key } statement { id } payment { id } }
        userErrors { code field message(language: IT) } } }`,
    )
    .then(({ evidenceAdd: payload }) => payload);

/** All files below DATA_DIR, without their folders. */
const filesOnDisk = async () => {
  const found = await readdir(join(app.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return found.filter((each) => each.isFile()).map((each) => each.name);
};

describe('a file that is taken', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('can be a %s, and comes back as it is kept', async (format) => {
    const bytes = await barePhoto(format);
    const { status, file, refusal } = await upload(bytes);
    expect([status, refusal]).toEqual([201, null]);
    const sha256 = sha256Of(bytes);
    expect(file).toMatchObject({
      id: sha256,
      sha256,
      size: bytes.length,
      mediaType: `image/${format}`,
      kind: 'PHOTO',
      width: 640,
      height: 480,
    });
    const served = await app.fetch(file.path);
    expect(Buffer.from(await served.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(served.headers)).toMatchObject({
      'content-type': `image/${format}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': expect.stringMatching(/^inline; filename="[0-9a-f]{16}\.\w+"$/),
      'cache-control': 'private, no-cache',
      etag: `"${sha256}"`,
    });
    const thumbnail = await app.fetch(file.thumbnailPath);
    expect(thumbnail.headers.get('content-type')).toBe('image/webp');
    expect(await sharp(await thumbnail.arrayBuffer()).metadata()).toMatchObject({ width: 480, height: 360 });
  });

  test('can be a PDF, which is handed over and not opened', async () => {
    const { status, file } = await upload(pdf());
    expect([status, file.kind, file.width, file.thumbnailPath]).toEqual([201, 'DOCUMENT', null, null]);
    const served = await app.fetch(file.path);
    expect(served.headers.get('content-type')).toBe('application/pdf');
    expect(served.headers.get('content-disposition')).toMatch(/^attachment; .*\.pdf"$/);
    expect((await app.fetch(`${file.path}/thumbnail`)).status).toBe(404);
  });

  test('is asked for once by a browser that has it', async () => {
    const { file } = await upload(pdf());
    const authorization = await app.authorization();
    // Node's own fetch never asks this way: it says no-cache as soon as it is given a tag.
    const again = await new Promise((resolve) => {
      const headers = { authorization, 'if-none-match': `"${file.sha256}"` };
      request(app.url + file.path, { headers }, (response) => resolve(response.resume().statusCode)).end();
    });
    expect(again).toBe(304);
  });

  test('loses the position, keeps its way up, and proposes its day', async () => {
    const bytes = await asFromPhone(photo(), 6).jpeg().toBuffer();
    const { file } = await upload(bytes);
    expect(file).toMatchObject({ takenOn: '2026-08-05', positionRemoved: true, width: 480, height: 640 });
    const kept = await sharp(await (await app.fetch(file.path)).arrayBuffer()).metadata();
    expect(kept.orientation).toBe(6);
    expect(kept.exif?.includes('Phone')).toBe(false);
    const small = await sharp(await (await app.fetch(file.thumbnailPath)).arrayBuffer()).metadata();
    expect([small.width, small.height]).toEqual([360, 480]);
  });

  test('keeps the position on purpose, bit for bit', async () => {
    const bytes = await asFromPhone(photo()).jpeg().toBuffer();
    const { file } = await upload(bytes, {}, '?keepPosition=true');
    expect(file).toMatchObject({ sha256: sha256Of(bytes), positionRemoved: false, takenOn: '2026-08-05' });
  });

  test('is stored once when it comes twice, also at the same moment', async () => {
    const bytes = await barePhoto('png');
    await Promise.all([upload(bytes), upload(bytes), upload(bytes)]);
    expect((await filesOnDisk()).filter((name) => name === sha256Of(bytes))).toHaveLength(1);
  });

  test('with something hidden behind its end is kept without it', async () => {
    const plain = await photo(64, 64).jpeg().toBuffer();
    const { file } = await upload(Buffer.concat([plain, Buffer.from('PK\x03\x04<script>alert(1)</script>')]));
    expect(file.sha256).toBe(sha256Of(plain));
  });
});

describe('a file is refused', () => {
  const cases: [string, () => Buffer | Promise<Buffer>, number, string][] = [
    ['when it is empty', () => Buffer.alloc(0), 400, 'EMPTY'],
    ['when it is a program', () => Buffer.from('MZ\x90\0\x03\0\0\0'), 415, 'UNSUPPORTED_TYPE'],
    [
      'when it is a page',
      () => Buffer.from('<!doctype html><script>alert(1)</script>'),
      415,
      'UNSUPPORTED_TYPE',
    ],
    [
      'when it is an SVG',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      415,
      'UNSUPPORTED_TYPE',
    ],
    ['when it is a GIF', () => photo(8, 8).gif().toBuffer(), 415, 'UNSUPPORTED_TYPE'],
    [
      'when a page begins like a JPEG',
      () => Buffer.from('\xff\xd8\xff\xe0<html><script>alert(1)</script>', 'latin1'),
      422,
      'BROKEN',
    ],
    [
      'when a PDF follows some other bytes',
      () => Buffer.concat([Buffer.from('GIF89a'), pdf()]),
      415,
      'UNSUPPORTED_TYPE',
    ],
    ['when a PDF was cut short', () => pdf().subarray(0, 60), 422, 'BROKEN'],
    [
      'when a JPEG was cut short',
      async () => (await photo().jpeg().toBuffer()).subarray(0, 20_000),
      422,
      'BROKEN',
    ],
    [
      'when a PNG was cut short',
      async () => (await photo().png().toBuffer()).subarray(0, 20_000),
      422,
      'BROKEN',
    ],
    [
      'when a WebP was cut short',
      async () => (await photo().webp().toBuffer()).subarray(0, 8000),
      422,
      'BROKEN',
    ],
    ['when it would unpack to 400 million pixels', () => bomb(20_000, 20_000), 422, 'TOO_MANY_PIXELS'],
    ['when it has 30 MB', () => Buffer.alloc(30_000_000, 'a'), 413, 'TOO_LARGE'],
  ];

  test.each(cases)('%s, in both languages', async (_name, make, status, code) => {
    const before = await filesOnDisk();
    const answer = await upload(await make(), { 'content-type': 'image/jpeg' });
    expect([answer.status, answer.refusal?.code, answer.file]).toEqual([status, code, null]);
    expect(answer.refusal?.message.it).toBeTruthy();
    expect(answer.refusal?.message.en).not.toBe(answer.refusal?.message.it);
    expect(await filesOnDisk()).toEqual(before);
  });

  test('with a middle that was damaged, and never by a fault', async () => {
    const bytes = await asFromPhone(photo(200, 150)).jpeg().toBuffer();
    for (let at = 2; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
      const damaged = Buffer.from(bytes);
      damaged.fill(0x5a, at, at + 12);
      expect((await upload(damaged)).status).toBeLessThan(500);
    }
  });

  test('when it is streamed beyond the limit without saying its size', async () => {
    async function* thirtyMegabytes() {
      for (let sent = 0; sent < 30; sent += 1) yield new Uint8Array(1_000_000).fill(97);
    }
    const answer = await app.fetch(`/files`, {
      method: 'POST',
      headers: { 'x-cantiere-upload': '1' },
      body: thirtyMegabytes(),
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
  });

  test('when another site sends it, or a form without the header', async () => {
    expect((await upload(pdf(), { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await upload(pdf(), { 'x-cantiere-upload': '0' })).refusal?.code).toBe('FOREIGN_REQUEST');
    expect((await upload(pdf(), { origin: app.url })).status).toBe(201);
    expect((await upload(pdf(), { origin: 'null' })).status).toBe(403);
  });

  test('as anything but its bytes: JSON is no file', async () => {
    expect((await upload(Buffer.from('{"a":1}'), { 'content-type': 'application/json' })).status).toBe(415);
  });
});

test('an upload that breaks off leaves nothing, and later ones are taken', async () => {
  const before = await filesOnDisk();
  await new Promise<void>((resolve) => {
    const { port } = new URL(app.url);
    const sending = request({
      port,
      host: '127.0.0.1',
      path: '/files',
      method: 'POST',
      headers: { 'x-cantiere-upload': '1', 'content-length': '5000000' },
    });
    sending.on('error', () => resolve());
    sending.write(Buffer.alloc(200_000), () => setTimeout(() => sending.destroy(new Error('gone')), 50));
  });
  await expect.poll(filesOnDisk).toEqual(before);
  expect((await upload(pdf('after'))).status).toBe(201);
});

test('what a killed application left half-written is removed at the next start; what is arriving now is not', async () => {
  const incoming = join(app.dataDir, 'files', 'incoming');
  const now = Date.now();
  await writeFile(join(incoming, 'old'), 'half');
  await writeFile(join(incoming, 'new'), 'half');
  const gone = spawnSync('true').pid;
  for (const pid of [gone, process.pid]) await writeFile(join(incoming, `${pid}@${hostname()}@1`), 'half');
  await writeFile(join(incoming, `${gone}@elsewhere@1`), 'half');
  const hourAgo = new Date(now - 3_600_000);
  await utimes(join(incoming, 'old'), hourAgo, hourAgo);
  await removeUnfinished(join(app.dataDir, 'files'), now);
  const left = ['new', `${process.pid}@${hostname()}@1`, `${gone}@elsewhere@1`];
  expect((await readdir(incoming)).sort()).toEqual(left.sort());
  for (const name of left) await rm(join(incoming, name));
});

test.each(['nothing', '0'.repeat(64), '..%2f..%2fetc%2fpasswd', `${'0'.repeat(64)}/thumbnail`])(
  'there is no file at /files/%s',
  async (name) => {
    expect((await app.fetch(`/files/${name}`)).status).toBe(404);
  },
);

describe('evidence with a file', () => {
  test('says what the file is, and belongs to a milestone', async () => {
    const { file } = await upload(await photo(120, 90).webp().toBuffer());
    const { evidence, userErrors } = await evidenceAdd(`file: "${file.id}", milestone: "roof"`);
    expect(userErrors).toEqual([]);
    expect(evidence).toMatchObject({
      kind: 'PHOTO',
      milestone: { key: 'roof' },
      file: {
        sha256: file.sha256,
        size: file.size,
        mediaType: 'image/webp',
        width: 120,
        height: 90,
        path: file.path,
        thumbnailPath: file.thumbnailPath,
      },
    });
  });

  test('belongs to a statement or to a payment as well', async () => {
    const { file } = await upload(pdf('belongs'));
    const { milestoneStateDate, ...money } = await app.graphql(`mutation {
      milestoneStateDate(input: {project: "site", milestone: "roof", kind: FORECAST, date: {date: "2026-10-01"}, ${STATED}}) { statement { id } userErrors { message } }
      o: organisationAdd(input: {key: "town", name: "Town", sector: PUBLIC}) { userErrors { message } }
      p: partyAdd(input: {project: "site", key: "town", organisation: "town", role: FUNDER, ${STATED}}) { userErrors { message } }
      f: fundingSourceAdd(input: {project: "site", key: "own", title: {en: "Own"}, sector: PUBLIC}) { userErrors { message } }
      c: commitmentAdd(input: {project: "site", fundingSource: "own", from: "town", amount: {amount: "100.00"}, ${STATED}}) { commitment { id } userErrors { message } }
    }`);
    const { paymentRecord } = await app.graphql(
      `mutation { paymentRecord(input: {project: "site", commitment: "${money.c.commitment.id}", amount: {amount: "10.00"}, paidOn: "2026-08-01", ${STATED}}) { payment { id } userErrors { message } } }`,
    );
    const statement = milestoneStateDate.statement.id;
    const payment = paymentRecord.payment.id;
    expect((await evidenceAdd(`file: "${file.id}", statement: "${statement}"`)).evidence.statement.id).toBe(
      statement,
    );
    expect((await evidenceAdd(`file: "${file.id}", payment: "${payment}"`)).evidence).toMatchObject({
      kind: 'DOCUMENT',
      payment: { id: payment },
    });
    const { project } = await app.graphql(
      '{ project(code: "site") { milestone(key: "roof") { statements { evidence { kind } } } funding { payments { evidence { kind } } } } }',
    );
    expect(project.milestone.statements[0].evidence).toEqual([{ kind: 'DOCUMENT' }]);
    expect(project.funding.payments[0].evidence).toEqual([{ kind: 'DOCUMENT' }]);
  });

  test.each([
    ['file: "nothing"', 'NOT_FOUND', 'file'],
    [`file: "${'0'.repeat(64)}"`, 'NOT_FOUND', 'file'],
    ['statement: "nothing"', 'NOT_FOUND', 'statement'],
    ['payment: "nothing"', 'NOT_FOUND', 'payment'],
    ['file: "$pdf", kind: PHOTO', 'INVALID', 'kind'],
  ])('with %s is refused', async (fields, code, field) => {
    const { file } = await upload(pdf());
    const { userErrors, evidence } = await evidenceAdd(fields.replace('$pdf', file.id));
    expect(evidence).toBeNull();
    expect(userErrors).toMatchObject([{ code, field: ['input', field] }]);
  });
});

describe('verifying', () => {
  const fault = async () => (await app.nest.get(VerifyService).verify('site'))?.[0];
  const pathOf = (sha256: string) => join(app.dataDir, 'files', sha256.slice(0, 2), sha256);

  test('finds and names a file that is missing, cut short or altered, and a small picture too; a new upload mends it', async () => {
    const bytes = await photo(210, 160).jpeg().toBuffer();
    const { file } = await upload(bytes);
    const { evidence, revision } = await evidenceAdd(`file: "${file.id}"`);
    expect((await fault())?.fault).toBeNull();
    await rm(pathOf(file.sha256));
    expect(await fault()).toMatchObject({
      revision,
      fault: `the file ${file.sha256} of evidence ${evidence.id} is missing`,
    });
    expect((await app.fetch(file.path)).status).toBe(404);
    for (const change of [
      bytes.subarray(0, -1),
      Buffer.concat([bytes.subarray(0, 500), Buffer.from([bytes[500] ? 0 : 1]), bytes.subarray(501)]),
    ]) {
      await writeFile(pathOf(file.sha256), change);
      expect((await fault())?.fault).toContain(`${file.sha256} of evidence ${evidence.id} was altered`);
    }
    await upload(bytes);
    expect((await fault())?.fault).toBeNull();
    const small = sha256Of(Buffer.from(await (await app.fetch(file.thumbnailPath)).arrayBuffer()));
    await writeFile(pathOf(small), 'other');
    expect((await fault())?.fault).toContain(`${small} of evidence ${evidence.id} was altered`);
    await upload(bytes);
    expect((await fault())?.fault).toBeNull();
  });
});
