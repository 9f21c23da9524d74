import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JoiningService } from '../../src/identity/joining.service.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

/** Sends bytes as they are; everything that comes back until the connection ends. */
async function exchange(lines: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  socket.write(lines.join('\r\n'));
  const parts: Buffer[] = [];
  socket.on('data', (part) => parts.push(Buffer.from(part)));
  socket.setTimeout(5000, () => socket.destroy());
  await once(socket, 'close');
  return Buffer.concat(parts).toString('latin1');
}

const POST = [
  'POST /graphql HTTP/1.1',
  'Host: 127.0.0.1',
  'Content-Type: application/json',
  'Connection: close',
];

describe('a message whose end can be read in two ways is refused', () => {
  test.each([
    ['by two lengths', ['Content-Length: 4', 'Content-Length: 40', '', '{"a"']],
    [
      'by a length and chunks',
      ['Content-Length: 4', 'Transfer-Encoding: chunked', '', '0', '', 'GET /x HTTP/1.1', '', ''],
    ],
    ['by chunks of an unknown coding', ['Transfer-Encoding: chunked, identity', '', '0', '', '']],
    ['by a length that is no number', ['Content-Length: +4', '', '{"a"']],
    ['by a folded header', ['Transfer-Encoding:', ' chunked', 'Content-Length: 4', '', '0', '', '']],
  ])('%s', async (_, rest) => {
    const answer = await exchange([...POST, ...rest]);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });
});

test('a request is not echoed by TRACE', async () => {
  const answer = await exchange([
    'TRACE / HTTP/1.1',
    'Host: 127.0.0.1',
    'Cookie: a=secret',
    'Connection: close',
    '',
    '',
  ]);
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(answer).not.toContain('secret');
});

test.each([
  ['/.git/config', '[core]'],
  ['/.git/HEAD', 'ref: '],
  ['/../.git/HEAD', 'ref: '],
  ['/../../package.json', 'workspaces'],
  ['/%2e%2e/%2e%2e/package.json', 'workspaces'],
  ['/src/main.tsx', 'createRoot'],
  ['/assets/', 'Index of'],
  ['/assets', 'Index of'],
  ['/files/', 'Index of'],
])('nothing of the workshop is served at %s, and no folder is listed', async (path, within) => {
  const answer = await exchange([`GET ${path} HTTP/1.1`, 'Host: 127.0.0.1', 'Connection: close', '', '']);
  expect(answer).toMatch(/^HTTP\/1\.1 \d{3} /);
  expect(answer).not.toContain(within);
});

test('no address that someone writes down is ever asked for', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/latest/meta-data`;
  const stated = `statedOn: {day: "2026-01-10"}, source: {publisher: "Comune", url: "${url}"}`;
  const written = await app.graphql(`mutation {
    projectCreate(input: {code: "site", name: {en: "Site"}}) { userErrors { code } }
    organisationAdd(input: {key: "comune", name: "Comune", sector: PUBLIC, url: "${url}"}) { userErrors { code } }
    evidenceAdd(input: {project: "site", caption: {en: "Page"}, ${stated}}) { userErrors { code } }
  }`);
  for (const { userErrors } of Object.values(written)) expect(userErrors).toEqual([]);
  const read = await app.graphql('{ project(code: "site") { evidence { source { url } } } }');
  expect(read.project.evidence).toEqual([{ source: { url } }]);
  for (const path of ['/p/site', '/p/site/evidence'])
    await app.fetch(path, { headers: { accept: 'text/html' } });
  expect(asked).toBe(0);
  server.close();
});

test('a mail server whose certificate nobody vouches for is told nothing', async () => {
  let said = 0;
  const server = new SMTPServer({
    secure: true,
    authOptional: true,
    onConnect(_session, done) {
      said += 1;
      done();
    },
    onData(stream, _session, done) {
      stream.resume().on('end', done);
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const env = { SMTP_URL: `smtps://cantiere:secret@127.0.0.1:${port}`, SMTP_FROM: 'cantiere@comune.example' };
  const other = await startTestApp({ env });
  try {
    const { delivered } = await other.nest.get(JoiningService).invite('bruno@comune.example');
    expect({ delivered, said }).toEqual({ delivered: 'KEPT', said: 0 });
  } finally {
    await other.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});
