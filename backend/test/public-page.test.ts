import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { servePage } from '../src/http/page.js';
import { PreviewService } from '../src/public-page/preview.service.js';
import { servePreviews } from '../src/public-page/serve-previews.js';
import { prepareProject, record } from './support/mutations.js';
import { startTestApp, type TestApp } from './support/test-app.js';

const OF_EACH_ANSWER: ReadonlySet<string> = new Set(['date', 'x-request-id']);

const PAGE =
  '<html lang="en"><head><meta name="description" content="The product." /><title>Cantiere</title></head></html>';
const HTML = { accept: 'text/html', 'accept-language': 'it' };

let app: TestApp;
let server: Server;
let url: string;
let folder: string;
let previews: PreviewService;

beforeAll(async () => {
  app = await startTestApp();
  folder = mkdtempSync(join(inject('runFolder'), 'public-page-'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  previews = app.nest.get(PreviewService, { strict: false });
  const log = pino({ level: 'silent' });
  const web = express().use(servePreviews(folder, previews, null, log), servePage(folder));
  server = createServer(web);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await prepareProject(app, 'open');
  await prepareProject(app, 'shut');
  await record(app, 'projectRevise', { project: 'open', name: { en: 'The "Hub"', it: 'Il "Polo"' } });
  await publish('open', true);
});
afterAll(async () => {
  server.close();
  await app.close();
  rmSync(folder, { recursive: true });
});

const publish = (project: string, published: boolean) =>
  record(app, 'projectPublish', { project, published });

/** All that an answer tells: status, headers and bytes. */
async function answerAt(path: string, headers: Record<string, string> = HTML) {
  const answer = await fetch(url + path, { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const told = Object.fromEntries([...answer.headers].filter(([name]) => !OF_EACH_ANSWER.has(name)));
  return { status: answer.status, headers: told, bytes };
}

const textAt = async (path: string, headers = HTML) => (await answerAt(path, headers)).bytes.toString();

test('a published project says in its page what its link shows, in the language of the address or the reader', async () => {
  const page = await textAt('/p/open');
  expect(page).toContain('<html lang="it"');
  expect(page).toContain('<title>Il &#34;Polo&#34; · Cantiere</title>');
  expect(page).toContain(`content="${url}/p/open/preview.png?lang=it"`);
  expect(await textAt('/p/open/milestones?lang=en')).toContain('<title>The &#34;Hub&#34; · Cantiere</title>');
});

test('its page is asked for each time, and a program that has it is told so', async () => {
  const { headers } = await answerAt('/p/open');
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers.vary).toContain('Accept-Language');
  const again = await answerAt('/p/open', {
    ...HTML,
    'cache-control': 'max-age=0',
    'if-none-match': headers.etag ?? '',
  });
  expect(again.status).toBe(304);
});

test('a project that is not published answers like one that does not exist, also to those who see it', async () => {
  const unknown = await answerAt('/p/none');
  expect(unknown.bytes.toString()).toBe(PAGE);
  expect(await answerAt('/p/shut')).toEqual(unknown);
  const authorization = await app.authorization();
  expect(await answerAt('/p/shut', { ...HTML, authorization })).toEqual(unknown);
  const noPicture = await answerAt('/p/none/preview.png');
  expect(noPicture.status).toBe(404);
  expect(await answerAt('/p/shut/preview.png')).toEqual(noPicture);
  expect(await answerAt('/p/shut/preview.png', { authorization })).toEqual(
    await answerAt('/p/none/preview.png', { authorization }),
  );
});

test('whoever signed in gets the page that everybody gets', async () => {
  const authorization = await app.authorization();
  expect(await answerAt('/p/open', { ...HTML, authorization })).toEqual(await answerAt('/p/open'));
});

test('the picture is a PNG of the size that is asked for, in each language', async () => {
  const it = await answerAt('/p/open/preview.png?lang=it');
  const en = await answerAt('/p/open/preview.png?lang=en');
  expect(it.headers['content-type']).toBe('image/png');
  expect(await sharp(it.bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(en.bytes.equals(it.bytes)).toBe(false);
  expect(it.bytes.length).toBeLessThan(150_000);
});

test('a picture is drawn once, whatever the address adds and however many ask', async () => {
  const paths = Array.from(
    { length: 20 },
    (_, index) => `/p/open/preview.png?lang=it&size=${index}&asOf=2016-01-0${index % 9}`,
  );
  const pictures = await Promise.all(paths.map((path) => answerAt(path)));
  const first = await previews.picture('open', 'IT');
  expect(await previews.picture('open', 'IT')).toBe(first);
  for (const { bytes } of pictures) expect(bytes.equals(first as Buffer)).toBe(true);
});

test('a new statement is in the next page and picture; taken back, both are gone', async () => {
  const before = await previews.picture('open', 'EN');
  await record(app, 'projectRevise', { project: 'open', name: { en: 'The new hub' } });
  expect(await textAt('/p/open?lang=en')).toContain('<title>The new hub · Cantiere</title>');
  expect((await previews.picture('open', 'EN'))?.equals(before as Buffer)).toBe(false);
  await publish('open', false);
  expect(await textAt('/p/open')).toBe(PAGE);
  expect((await answerAt('/p/open/preview.png')).status).toBe(404);
  await publish('open', true);
  expect(await textAt('/p/open?lang=en')).toContain('The new hub');
});

test('where the page cannot be asked for as HTML there is nothing to fill', async () => {
  expect((await answerAt('/p/open', { accept: 'application/json' })).status).toBe(404);
});
