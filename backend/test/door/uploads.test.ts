import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UploadQuota } from '../../src/files/upload-quota.js';
import { openSocket } from '../support/raw-request.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { makeAdministrator, makePerson, makeToken } from '../support/viewers.js';

let app: TestApp;
let photo: Buffer;
beforeAll(async () => {
  app = await startTestApp();
  photo = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
});
afterAll(() => app?.close());

/** Someone who may upload, by a token. */
async function uploader(name: string): Promise<string> {
  const personId = await makePerson(app.nest, name);
  await makeAdministrator(app.nest, personId);
  return makeToken(app.nest, personId);
}

const upload = (authorization: string) =>
  fetch(`${app.url}/files`, {
    method: 'POST',
    headers: { authorization, 'x-cantiere-upload': '1', 'content-type': 'application/octet-stream' },
    body: new Uint8Array(photo),
  });

/** An upload that has begun and does not go on. */
async function begun(authorization: string) {
  const socket = await openSocket(app.url);
  socket.write(
    `POST /files HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\nX-Cantiere-Upload: 1\r\nContent-Length: 100000\r\n\r\nx`,
  );
  return socket;
}

test('of one person two files arrive at a time, and another person is not held up', async () => {
  const [ada, bea] = [await uploader('ada'), await uploader('bea')];
  const slow = [await begun(ada), await begun(ada)];
  const incoming = join(app.dataDir, 'files', 'incoming');
  await until(async () => ((await readdir(incoming).catch(() => [])).length === 2 ? true : null));
  const refused = await upload(ada);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(await refusalOf(refused)).toMatchObject({
    code: 'ARRIVING_ALREADY',
    message: { en: expect.stringContaining('Two files'), it: expect.stringContaining('Due file') },
  });
  expect((await upload(bea)).status).toBe(201);
  for (const each of slow) each.destroy();
  await until(async () => ((await upload(ada)).status === 201 ? true : null));
});

test('after three hundred files within an hour a person waits', async () => {
  const authorization = await uploader('carla');
  const quota = app.nest.get(UploadQuota);
  const personId = await personOf(authorization);
  for (let each = 0; each < 299; each += 1) {
    const leave = await quota.admit(personId);
    if (typeof leave === 'function') leave();
  }
  expect((await upload(authorization)).status).toBe(201);
  const refused = await upload(authorization);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000);
  expect((await refusalOf(refused)).code).toBe('TOO_MANY_UPLOADS');
});

test('after two gigabytes within an hour a person waits', async () => {
  const authorization = await uploader('dina');
  await app.nest.get(UploadQuota).arrived(await personOf(authorization), 2_000_000_000 - photo.length);
  expect((await upload(authorization)).status).toBe(201);
  expect((await upload(authorization)).status).toBe(429);
});

test('whoever did not sign in uploads nothing', async () => {
  const answer = await fetch(`${app.url}/files`, {
    method: 'POST',
    headers: { 'x-cantiere-upload': '1' },
    body: new Uint8Array(photo),
  });
  expect(answer.status).toBe(401);
});

async function refusalOf(answer: Response): Promise<{ code: string }> {
  return ((await answer.json()) as { refusal: { code: string } }).refusal;
}

async function personOf(authorization: string): Promise<string> {
  const { body } = await app.post({ query: '{ viewer { person { id } } }' }, { authorization });
  return body.data?.viewer.person.id;
}

async function until<Value>(ask: () => Promise<Value | null>): Promise<Value> {
  for (;;) {
    const found = await ask();
    if (found !== null) return found;
  }
}
