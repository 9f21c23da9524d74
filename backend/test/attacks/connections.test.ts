import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { BAD_FRAMES, closeOf, Held, subscribe } from '../support/attacks/connections.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

// What a client's address is taken from, and what a proxy is believed of, stands in door/trust-proxy.test.ts; that
// nobody counts anew under a forged one, for passwords, in identity/limits.test.ts.

let app: TestApp;
/** Begun at once, so that their limits pass while the other tests run. */
const patient = new Held();
let slow: readonly { readonly name: string; readonly socket: Socket; readonly begun: number; said: string }[];
const held = new Held();

beforeAll(async () => {
  app = await startTestApp({ demo: true, env: { POINTS_PER_MINUTE: '100000000' } });
  slow = await Promise.all([
    begun('a body of the API', patient.slowBody(app.url)),
    begun('a body of sign-in', patient.slowBody(app.url, '/api/auth/sign-in/email')),
    begun('a body in pieces', patient.slowPieces(app.url)),
    begun('headers without end', patient.slowHeaders(app.url)),
  ]);
});
afterEach(() => held.end());
afterAll(async () => {
  patient.end();
  await app?.close();
});

async function begun(name: string, opening: Promise<Socket>) {
  const each = { name, socket: await opening, begun: performance.now(), said: '' };
  each.socket.setEncoding('utf8').on('data', (text: string) => {
    each.said += text;
  });
  return each;
}

async function expectServing(): Promise<void> {
  const begin = performance.now();
  expect((await app.graphql('{ project(code: "polo-cremona") { code } }')).project.code).toBe('polo-cremona');
  expect(performance.now() - begin).toBeLessThan(2000);
}

test('a page of another site opens no socket', async () => {
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:9' },
    { origin: app.url, host: 'evil.example' },
  ] as Record<string, string>[]) {
    const { status } = await held.open(app.url, headers);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  }
});

test.each(BAD_FRAMES)('a frame with %s ends its socket and nothing else', async (_name, frame) => {
  const { socket, status } = await held.open(app.url);
  expect(status).toBe(101);
  const closed = closeOf(socket, 3000);
  socket.send(frame);
  // 1006: cut off before it could be told why.
  expect((await closed) ?? 0).toBeGreaterThanOrEqual(1002);
  await expectServing();
});

test('of hundreds of sockets from one address, whatever it says to be forwarded for, a hundred open; once they close, others do', async () => {
  const statuses: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const opened = Array.from({ length: 25 }, (_, at) =>
      held.open(app.url, { 'x-forwarded-for': `198.51.100.${round * 25 + at}` }),
    );
    statuses.push(...(await Promise.all(opened)).map(({ status }) => status));
  }
  expect(statuses.filter((each) => each === 101).length).toBeLessThanOrEqual(100);
  expect(new Set(statuses)).toEqual(new Set([101, 429]));
  await expectServing();
  held.end();
  await expect.poll(async () => (await held.open(app.url)).status, { timeout: 5000 }).toBe(101);
});

/** What a socket was sent, and how it was closed, within the limit. */
async function heard(socket: WebSocket, limitMs: number) {
  const messages: { id?: string; type: string }[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(data.toString())));
  const closed = await closeOf(socket, limitMs);
  return { messages, closed };
}

describe('one socket', () => {
  test('follows some projects, not a thousand', async () => {
    const socket = await held.greeted(app.url);
    const hearing = heard(socket, 1500);
    for (let id = 0; id < 100; id += 1) subscribe(socket, String(id));
    const { messages, closed } = await hearing;
    const refused = messages.filter(({ type }) => type === 'error').length;
    expect(closed !== null || refused >= 50).toBe(true);
    await expectServing();
  });

  test('that sends without end is closed', async () => {
    const socket = await held.greeted(app.url);
    const hearing = heard(socket, 3000);
    for (let at = 0; at < 2000; at += 1) socket.send('{"type":"ping"}');
    const { messages, closed } = await hearing;
    expect(closed).not.toBeNull();
    expect(messages.length).toBeLessThan(500);
    await expectServing();
  });

  test('is asked nothing that costs too much', async () => {
    const socket = await held.greeted(app.url);
    const answers: { id: string; type: string; payload?: { data?: unknown; errors?: unknown } }[] = [];
    socket.on('message', (data) => answers.push(JSON.parse(data.toString())));
    const costly = [
      `{ ${Array.from({ length: 10_000 }, (_, at) => `a${at}:__typename`)
        .join(' ')
        .slice(0, 50_000)} }`,
      `{ ${'a { '.repeat(2000)}a${' }'.repeat(2000)} }`,
      '{ project(code: "polo-cremona") { ...a } } fragment a on Project { code ...a }',
      '{ projects(first: 100) { nodes { history(first: 100) { nodes { changes(first: 100) { nodes { field } } } } milestones { statements { id } } } } }',
    ];
    for (const [at, query] of costly.entries()) subscribe(socket, `costly-${at}`, query);
    const refusals = () =>
      answers.filter(({ type, payload }) => type === 'error' || (type === 'next' && payload?.data == null))
        .length;
    await expect.poll(refusals, { timeout: 3000 }).toBe(costly.length);
    await expectServing();
  });

  test('that never says who it is, is closed', async () => {
    const { socket } = await held.open(app.url);
    expect(await closeOf(socket, 8000)).toBe(4408);
  });
});

test('what arrives slowly on purpose is ended within its limit, and held nobody up', async () => {
  for (const each of slow) {
    if (!each.socket.destroyed) await once(each.socket, 'close');
    expect({ name: each.name, isLate: performance.now() - each.begun > 25_000 }).toEqual({
      name: each.name,
      isLate: false,
    });
    expect(each.said).toMatch(/^(HTTP\/1\.1 408|$)/);
  }
  await expectServing();
}, 40_000);
