import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOn, openSocket, rawRequest } from '../support/raw-request.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let authorization: string;
beforeAll(async () => {
  app = await startTestApp();
  authorization = await app.authorization();
});
afterAll(() => app?.close());

/** What comes of a request that begins so and goes on byte by byte. */
async function trickled(begin: string) {
  const socket = await openSocket(app.url);
  const began = performance.now();
  socket.write(begin);
  const trickle = setInterval(() => socket.write('1'), 500);
  try {
    return await answerOn(socket, began);
  } finally {
    clearInterval(trickle);
  }
}

const POST = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

// Together, as all they do is wait.
test('whoever sends slowly on purpose is cut off in time, and holds up nobody', {
  timeout: 60_000,
}, async () => {
  const slow = Promise.all([
    trickled('GET / HTTP/1.1\r\nHost: localhost\r\nX: '),
    trickled(''),
    trickled(`${POST}Content-Length: 5000\r\n\r\n{"query": `),
    trickled(`${POST}Transfer-Encoding: chunked\r\n\r\nff\r\n{"query": `),
    trickled('POST / HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 5000\r\n\r\n'),
    trickled(
      `POST /files HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\nX-Cantiere-Upload: 1\r\nContent-Length: 5000000\r\n\r\n`,
    ),
  ]);
  for (let each = 0; each < 20; each += 1) {
    const { status, ms } = await rawRequest(app.url, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect(status).toBe(200);
    expect(ms).toBeLessThan(1_000);
  }
  const [headers, nothing, body, chunks, elsewhere, file] = await slow;
  expect([headers.status, body.status, chunks.status, file.status]).toEqual([408, 408, 408, 408]);
  expect(nothing.status).toSatisfy((status: number) => status === 408 || status === 0 || status === 400);
  expect(elsewhere.status).toBe(421);
  expect(Math.max(headers.ms, nothing.ms)).toBeLessThan(20_000);
  expect(Math.max(body.ms, chunks.ms)).toBeLessThan(12_000);
  expect(file.ms).toBeLessThan(20_000);
  expect(Buffer.from(body.body, 'latin1').toString()).toMatch(/took too long.*impiegato troppo tempo/);
});

test('of one address no more than 512 connections stay open', { timeout: 30_000 }, async () => {
  const sockets = await Promise.all(Array.from({ length: 512 }, () => openSocket(app.url)));
  const one = await openSocket(app.url);
  const begin = performance.now();
  expect((await answerOn(one, begin)).status).toBe(0);
  expect(performance.now() - begin).toBeLessThan(1_000);
  for (const each of sockets) each.destroy();
  for (;;) {
    const answer = await rawRequest(app.url, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
    if (answer.status === 200) break;
  }
});
