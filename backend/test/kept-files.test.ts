import { spawnSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { VerifyService } from '../src/record/verify.service.js';
import { photo } from './support/made-files.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let bytes: Buffer;
/** Identifier of the file, and where it lies. */
let sha256: string;
let path: string;

const upload = () =>
  app.fetch('/files', { method: 'POST', headers: { 'x-cantiere-upload': '1' }, body: bytes as never });
const fault = async () => (await app.nest.get(VerifyService).verify('site'))?.[0]?.fault ?? null;

beforeAll(async () => {
  app = await startTestApp();
  bytes = await photo(400, 300).jpeg().toBuffer();
  const { file } = (await (await upload()).json()) as { file: { sha256: string } };
  sha256 = file.sha256;
  path = join(app.dataDir, 'files', sha256.slice(0, 2), sha256);
  await app.graphql(`mutation {
    projectCreate(input: {code: "site", name: {en: "Site"}}) { userErrors { code } }
    evidenceAdd(input: {project: "site", caption: {en: "Roof"}, file: "${sha256}",
      statedOn: {day: "2026-08-05"}, source: {publisher: "Comune", reference: "prot. 1"}}) { userErrors { code } }
  }`);
});
afterAll(() => app.close());
beforeEach(() => rm(path, { recursive: true, force: true }));

test.each([
  ['a folder', () => mkdir(path)],
  ['a folder with something in it', () => mkdir(join(path, 'inner'), { recursive: true })],
  ['a link to another file', () => symlink('/etc/hostname', path)],
  ['a link to itself', () => symlink(path, path)],
  ['a pipe', async () => void spawnSync('mkfifo', [path])],
])(
  '%s in the place of a file counts as a missing file, is not served, and a new upload mends it',
  async (_name, put) => {
    await put();
    expect(await fault()).toContain(`the file ${sha256} of evidence`);
    expect((await app.fetch(`/files/${sha256}`)).status).toBe(404);
    expect((await upload()).status).toBe(201);
    expect(await fault()).toBeNull();
    expect((await app.fetch(`/files/${sha256}`)).status).toBe(200);
  },
);

test('readers who go away at any moment leave no file open', async () => {
  await writeFile(path, bytes);
  const { hostname, port } = new URL(app.url);
  const authorization = await app.authorization();
  const leave = async (afterMs: number) => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.write(
      `GET /files/${sha256} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAuthorization: ${authorization}\r\n\r\n`,
    );
    await delay(afterMs);
    socket.resetAndDestroy();
  };
  for (let round = 0; round < 8; round += 1) {
    await Promise.all(Array.from({ length: 40 }, (_, index) => leave(index % 6)));
  }
  // Node.js ends a process in which a file that was left open is collected.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 5; round += 1) {
    collect();
    await delay(20);
  }
  expect((await app.fetch(`/files/${sha256}`)).status).toBe(200);
});
