import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RawAnswer, rawRequest } from '../support/raw-request.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  // The first request compiles what the others use.
  await rawRequest(app.url, post('{"query":"{ __typename }"}'));
});
afterAll(() => app?.close());

/** What no answer may hold: files and lines of ours, names of what we build on, or what the database said. */
const INSIDES =
  /node_modules|\.[jt]s:\d|\bat \w+ \(|express|nestjs|postgres|\bselect |mikro|SyntaxError|TypeError|JSON at position|\/tmp\/|\/home\//i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** Some milliseconds of ours; the rest is for the wire and a machine that is busy with other tests. */
const MOST_MS = 1_000;

const HOST = 'Host: localhost\r\n';
const request = (line: string, more = '') => `${line} HTTP/1.1\r\n${HOST}${more}\r\n`;
function post(body: string | Buffer, more = 'Content-Type: application/json\r\n', path = '/graphql'): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([
    Buffer.from(`POST ${path} HTTP/1.1\r\n${HOST}${more}Content-Length: ${bytes.length}\r\n\r\n`),
    bytes,
  ]);
}
const packed = (type: string) => `Content-Type: application/json\r\nContent-Encoding: ${type}\r\n`;
const BOMB = gzipSync(`{"query":"{ __typename }","x":"${'x'.repeat(20_000_000)}"}`);

function expectRefusal(answer: RawAnswer, statuses: readonly number[]): void {
  expect(statuses).toContain(answer.status);
  expect(answer.text).not.toMatch(INSIDES);
  expect(answer.headers['x-request-id']).toMatch(UUID);
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.ms).toBeLessThan(MOST_MS);
}

describe('a request out of the ordinary is refused in a moment and tells nothing of our insides', () => {
  test.each<[what: string, sent: string | Buffer, statuses: readonly number[]]>([
    ['a malformed escape in a path', request('GET /p/%E0%A4%A'), [400, 404]],
    ['one in a file’s path', request('GET /files/%E0%A4%A'), [400, 404]],
    ['one below the API', request('GET /api/%ff%fe'), [400, 404]],
    ['a NUL in a path', request('GET /assets/a%00b.js'), [400, 404]],
    ['a way out of the folder', request('GET /assets/..%2f..%2f..%2fetc%2fpasswd'), [400, 403, 404]],
    ['the same, plainly', request('GET /../../etc/passwd.txt'), [400, 403, 404]],
    ['a hidden file', request('GET /.env'), [400, 403, 404]],
    ['an address of 12 KB', request(`GET /x.txt?${'a'.repeat(12_000)}`), [404]],
    ['an address of 20 KB', request(`GET /${'a'.repeat(20_000)}`), [431]],
    ['20 KB of headers', request('GET /', `X: ${'a'.repeat(20_000)}\r\n`), [431]],
    ['TRACE', request('TRACE /graphql'), [400, 404, 405]],
    ['OPTIONS', request('OPTIONS /graphql'), [400, 404, 405]],
    ['DELETE', request('DELETE /files'), [404, 405]],
    ['an unknown method', request('FROB /'), [400]],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', [400]],
    [
      'two lengths',
      `POST /graphql HTTP/1.1\r\n${HOST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
      [400],
    ],
    [
      'a length and chunks',
      `POST /graphql HTTP/1.1\r\n${HOST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      [400],
    ],
    ['a header with a bare line end', `GET / HTTP/1.1\r\n${HOST}X: a\nb\r\n\r\n`, [400]],
    ['a header that holds NUL', `GET / HTTP/1.1\r\n${HOST}X: a\u0000b\r\n\r\n`, [400]],
    ['another expectation', request('GET /', 'Expect: the-unexpected\r\n'), [417]],
    ['no JSON', post('{"query":'), [400]],
    ['text that is no object', post('"query"'), [400]],
    ['malformed UTF-8', post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])), [400]],
    ['another character set', post('{}', 'Content-Type: application/json; charset=utf-7\r\n'), [400, 415]],
    ['a packing that nobody knows', post('{}', packed('zip')), [415]],
    ['a body that says to be packed', post('{}', packed('gzip')), [400]],
    ['300 KB', post(`{"query":"{ __typename }","x":"${'x'.repeat(300_000)}"}`), [413]],
    ['20 MB, packed', post(BOMB, packed('gzip')), [413]],
    ['packed twice', post(gzipSync(BOMB), packed('gzip, gzip')), [415]],
    ['bodies that inherit', post('{"__proto__":{"query":"{ __typename }"}}'), [400]],
    ['JSON of 100,000 levels', post(`{"query":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), [400]],
    [
      'no cookie that could be ours',
      request('GET /graphql', 'Cookie: cantiere.session_token=%E0%A4%A; \u0001=;;;=\r\n'),
      [400, 401],
    ],
    ['a route of the accounts with bad JSON', post('{"email":', undefined, '/api/auth/sign-in/email'), [400]],
    [
      'a handshake without a key',
      request('GET /graphql', 'Connection: Upgrade\r\nUpgrade: websocket\r\n'),
      [400],
    ],
  ])('%s', async (_what, sent, statuses) => {
    expectRefusal(await rawRequest(app.url, sent), statuses);
  });

  test('a tunnel is not opened', async () => {
    const answer = await rawRequest(
      app.url,
      'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n',
    );
    expect([answer.status, answer.text]).toEqual([0, '']);
  });

  test('a program that offers HTTP/2 is answered in HTTP/1.1', async () => {
    const offer =
      'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n';
    expect((await rawRequest(app.url, request('GET /healthz', offer))).status).toBe(200);
  });
});

describe('what is wrong is said in both languages', () => {
  test.each([
    ['no JSON', post('{"query":'), 'The body is not JSON', 'Il corpo non è JSON'],
    ['too large', post('x'.repeat(300_000)), 'larger than 256 KB', 'supera 256 KB'],
    [
      'packed',
      post('{}', packed('zip')),
      'Content-Encoding is not understood',
      'Content-Encoding non è gestito',
    ],
  ])('%s', async (_what, sent, english, italian) => {
    const body = Buffer.from((await rawRequest(app.url, sent)).body, 'latin1').toString();
    expect(body).toContain(english);
    expect(body).toContain(italian);
  });
});

test('each answer has a number of its own, whatever the client proposes', async () => {
  const asked = () => rawRequest(app.url, request('GET /healthz', 'X-Request-Id: mine\r\n'));
  const ids = (await Promise.all([asked(), asked()])).map(({ headers }) => headers['x-request-id']);
  expect(ids).toEqual([expect.stringMatching(UUID), expect.stringMatching(UUID)]);
  expect(ids[0]).not.toBe(ids[1]);
});
