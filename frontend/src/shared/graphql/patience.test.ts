import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askPatiently, waitingUntil } from './patience';

/** What the server answers in turn; 200 once there is nothing left. */
let answers: { status: number; retryAfter?: string }[];
let asked: number;
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1;
    const { status, retryAfter } = answers.shift() ?? { status: 200 };
    response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  asked = 0;
});

test('a question waits as long as it is told and is asked again', async () => {
  answers = [{ status: 429, retryAfter: '1' }];
  const begin = performance.now();
  const answer = askPatiently(url);
  await expect.poll(() => waitingUntil()).toBeGreaterThan(Date.now());
  expect((await answer).status).toBe(200);
  expect([asked, waitingUntil()]).toEqual([2, null]);
  expect(performance.now() - begin).toBeGreaterThan(950);
});

test('it is given up after some tries', async () => {
  answers = Array.from({ length: 9 }, () => ({ status: 429, retryAfter: '0' }));
  expect((await askPatiently(url)).status).toBe(429);
  expect([asked, waitingUntil()]).toEqual([4, null]);
});

test.each([
  ['a refusal that does not say how long', { status: 429 }],
  ['one that says so long that nobody waits', { status: 429, retryAfter: '3600' }],
  ['any other fault', { status: 503, retryAfter: '1' }],
])('%s is told at once', async (_name, answer) => {
  answers = [answer];
  expect((await askPatiently(url)).status).toBe(answer.status);
  expect(asked).toBe(1);
});

test('what nobody wants to know any more is not asked again', async () => {
  answers = [{ status: 429, retryAfter: '60' }];
  const leaving = new AbortController();
  const answer = askPatiently(url, { signal: leaving.signal });
  await expect.poll(() => waitingUntil()).not.toBe(null);
  leaving.abort();
  await expect(answer).rejects.toThrow();
  expect([asked, waitingUntil()]).toEqual([1, null]);
});
