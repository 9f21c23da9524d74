import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PreviewService } from '../../src/public-page/preview.service.js';
import { servePreviews } from '../../src/public-page/serve-previews.js';
import { INSIDES, send } from '../support/attacks/http-attack.js';
import { prepareProject, record } from '../support/mutations.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

// That a tag of another's answer is not one's own stands in access/seen-by-role.test.ts.

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ env: { POINTS_PER_MINUTE: '100000000' } });
  await prepareProject(app, 'hub');
  await record(app, 'projectPublish', { project: 'hub', published: true });
});
afterAll(() => app?.close());

const ask = (path: string, headers: Record<string, string> = {}) =>
  send(app.url, { method: 'GET', path, headers, body: null });

/** What a path that climbed out would show. */
const OUTSIDE = /root:.*:0:0:|"private": true|PGDATA|BEGIN [A-Z ]*PRIVATE KEY|auth-secret/;

describe('a path that climbs out of its folder leads nowhere', () => {
  const CLIMBS = [
    '../../../../etc/passwd',
    '..%2f..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '..%252f..%252fetc%252fpasswd',
    '..%c0%af..%c0%afetc%c0%afpasswd',
    '..\\..\\..\\etc\\passwd',
    '..%5c..%5cpackage.json',
    '....//....//etc/passwd',
    '%00../../etc/passwd',
    'x%00.png',
    '../package.json',
    '..;/package.json',
    '.git/config',
    '.env',
    'auth-secret',
    `${'a/'.repeat(2000)}x`,
    '%',
    '%zz',
    '%ff%fe',
    '~root/.ssh/id_rsa',
    'file:///etc/passwd',
    '__proto__/toString',
  ];

  test.each(['/', '/files/', '/assets/', '/p/', '/api/', '/api/auth/', '/graphql/'])(
    'below %s',
    async (folder) => {
      for (const climb of CLIMBS) {
        const { status, text } = await ask(`${folder}${climb}`);
        const told = `${folder}${climb.slice(0, 60)}: ${status} ${text.slice(0, 200)}`;
        // 503: the page has not been built for these tests.
        expect(status === 503 || (status >= 200 && status < 500), told).toBe(true);
        expect(text, told).not.toMatch(OUTSIDE);
        expect(text, told).not.toMatch(INSIDES);
      }
    },
  );
});

describe('an address with line breaks puts no header into an answer', () => {
  test.each([
    '/files/x%0d%0aSet-Cookie:%20a=b',
    '/graphql?query=%7B__typename%7D%0d%0aSet-Cookie:a=b',
    '/p/hub%0d%0aLocation:%20https://evil.example',
    '/api/auth/verify-email?token=x&callbackURL=/%0d%0aSet-Cookie:a=b',
    '/%E5%98%8A%E5%98%8DSet-Cookie:a=b',
  ])('%s', async (path) => {
    const { headers } = await ask(path, { 'apollo-require-preflight': '1' });
    expect(JSON.stringify(headers)).not.toMatch(/a=b|evil\.example/);
  });
});

/** Bytes as they are written here, answered as far as the server answers before it closes. */
async function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  let said = '';
  socket.setEncoding('latin1').on('data', (part: string) => {
    said += part;
  });
  socket.on('error', () => {});
  socket.end(text.replaceAll('HOST', `${hostname}:${port}`), 'latin1');
  await once(socket, 'close');
  return said;
}

describe('a request that two readers would read as two is read by none', () => {
  const HEAD =
    'POST /graphql HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\nConnection: close\r\n';
  const SMUGGLED = 'GET /healthz HTTP/1.1\r\nHost: HOST\r\n\r\n';

  test.each([
    ['two lengths', `${HEAD}Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}${SMUGGLED}`],
    [
      'a length and pieces',
      `${HEAD}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
    ],
    ['an encoding that hides', `${HEAD}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
    ['a length that is negative', `${HEAD}Content-Length: -1\r\n\r\n{}`],
    ['a length with a sign', `${HEAD}Content-Length: +2\r\n\r\n{}`],
    ['a header that is folded', `${HEAD}X-A: b\r\n Content-Length: 5\r\n\r\n`],
    ['a space before the colon', `${HEAD}Content-Length : 2\r\n\r\n{}`],
    ['a NUL in a header', `${HEAD}X-A: a\0b\r\n\r\n`],
    ['a bare line feed', `${HEAD}X-A: a\nContent-Length: 2\r\n\r\n{}`],
    ['two hosts', `GET /healthz HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\nConnection: close\r\n\r\n`],
    ['no host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: HOST\r\n${'X-A: b\r\n'.repeat(5000)}\r\n`],
    ['an address without end', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: HOST\r\n\r\n`],
  ])('%s', async (_name, text) => {
    const said = await raw(text);
    const statuses = said.match(/HTTP\/1\.1 \d{3}/g) ?? [];
    expect(said).not.toMatch(INSIDES);
    expect(statuses.length, said.slice(0, 300)).toBeLessThanOrEqual(1);
    for (const status of statuses) expect(status).toMatch(/ (4\d\d|501|505)$/);
  });
});

describe('an answer that a cache keeps is not another’s', () => {
  const POISONS: readonly Record<string, string>[] = [
    { 'x-forwarded-host': 'evil.example' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { 'x-forwarded-proto': 'javascript' },
    { forwarded: 'host=evil.example' },
    { 'x-original-url': '/p/other', 'x-rewrite-url': '/p/other' },
    { 'x-forwarded-prefix': '//evil.example', 'x-http-method-override': 'DELETE' },
  ];

  test('the page and the picture of a link name this site, whatever is forwarded', async () => {
    const { mkdtempSync, writeFileSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const folder = mkdtempSync(`${tmpdir()}/cantiere-page-`);
    writeFileSync(
      `${folder}/index.html`,
      '<html lang="en"><head><meta name="description" content="x" /><title>x</title></head></html>',
    );
    const previews = app.nest.get(PreviewService, { strict: false });
    const server = createServer(
      express().use(servePreviews(folder, previews, null, pino({ level: 'silent' }))),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      for (const poison of POISONS) {
        const { status, text } = await send(site, {
          method: 'GET',
          path: '/p/hub',
          headers: { accept: 'text/html', ...poison },
          body: null,
        });
        expect(status).toBe(200);
        expect(text).not.toContain('evil.example');
        expect(text).toContain(`href="${site}/p/hub"`);
      }
    } finally {
      server.close();
    }
  });

  test('an answer of the API says what it depends on, and is kept for nobody else', async () => {
    const address = `/graphql?query=${encodeURIComponent('{ viewer { person { id } } }')}`;
    for (const headers of [{}, { authorization: await app.authorization() }, ...POISONS]) {
      const answer = await ask(address, { 'apollo-require-preflight': '1', ...headers });
      expect(answer.status).toBe(200);
      expect(answer.headers['cache-control']).toMatch(/private|no-store/);
      expect(answer.headers.vary).toMatch(/Authorization, Cookie/i);
    }
  });

  test.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    '127.0.0.1@evil.example',
    '127.0.0.1:80@evil.example',
    'localhost#.evil.example',
    '169.254.169.254',
  ])('a request for the host %s is answered by a refusal', async (host) => {
    for (const path of ['/', '/graphql?query=%7B__typename%7D', '/healthz', '/api/auth/get-session']) {
      const { status, text } = await ask(path, { host });
      expect([400, 421]).toContain(status);
      expect(text).not.toContain('evil.example');
    }
  });
});
