import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ViewersService } from '../../src/access/viewers.service.js';
import { SOCKET_LIMITS, type SocketLimits } from '../../src/http/socket-limits.js';
import { openSockets } from '../../src/http/sockets.js';
import { GateService } from '../../src/limits/gate.service.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.graphql(
    'mutation { projectCreate(input: {code: "site", name: {en: "Site"}}) { userErrors { code } } }',
  );
});
afterAll(() => app?.close());

const INIT = { type: 'connection_init' };
const FOLLOW = 'subscription { projectChanged(code: "site") { revision } }';
const subscribe = (id: string, query: string) => ({ id, type: 'subscribe', payload: { query } });

/** A contract with an answer of a megabyte. */
const LONG = new GraphQLObjectType({
  name: 'Query',
  fields: { long: { type: GraphQLString, resolve: () => 'x'.repeat(1_000_000) } },
});

function shut({ code, reason }: { code: number; reason: string }): never {
  throw new Error(`the socket was closed: ${code} ${reason}`);
}

/** A socket that keeps what it is told. */
class Client {
  readonly told: Record<string, unknown>[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;

  constructor(readonly socket: WebSocket) {
    socket.on('error', () => {});
    socket.on('message', (data) => this.told.push(JSON.parse(String(data))));
    this.closed = new Promise((resolve) =>
      socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
    );
  }

  send(message: unknown): void {
    this.socket.send(JSON.stringify(message));
  }

  /** The first message of a type (and identifier) that it is told, or was. */
  async hears(type: string, id?: string): Promise<Record<string, unknown>> {
    for (;;) {
      const found = this.told.find((each) => each.type === type && (id === undefined || each.id === id));
      if (found !== undefined) return found;
      await Promise.race([once(this.socket, 'message'), this.closed.then(shut)]);
    }
  }
}

/** Waits until all that was sent before is taken in: messages of a socket are read in order. */
async function answered(client: Client | undefined): Promise<void> {
  const before = client?.told.filter(({ type }) => type === 'pong').length ?? 0;
  client?.send({ type: 'ping' });
  await expect.poll(() => client?.told.filter(({ type }) => type === 'pong').length).toBe(before + 1);
}

const address = (url: string) => `${url.replace('http', 'ws')}/graphql`;

async function connect(url = app.url, options = {}): Promise<Client> {
  const client = new Client(new WebSocket(address(url), 'graphql-transport-ws', options));
  await once(client.socket, 'open');
  return client;
}

async function acknowledged(parameters: Record<string, unknown> = {}, url = app.url, options = {}) {
  const client = await connect(url, options);
  client.send({ ...INIT, payload: parameters });
  await client.hears('connection_ack');
  return client;
}

/** The answer to a request for a socket that is not given, and how long it took. */
function refused(url: string): Promise<{ status: number; retryAfter: string | undefined; ms: number }> {
  const begin = performance.now();
  const socket = new WebSocket(address(url), 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    socket.once('open', () => reject(new Error('it was opened')));
    socket.once('error', () => {});
    socket.once('unexpected-response', (_request, answer) => {
      answer.resume();
      const retryAfter = answer.headers['retry-after'];
      resolve({ status: answer.statusCode ?? 0, retryAfter, ms: performance.now() - begin });
    });
  });
}

/** The sockets of the application on a server of their own, with other limits or another contract. */
async function withSockets(
  limits: Partial<SocketLimits>,
  use: (url: string) => Promise<void>,
  schema = app.nest.get(GraphQLSchemaHost).schema,
): Promise<void> {
  const server = createServer();
  const viewers = app.nest.get(ViewersService, { strict: false });
  const gate = app.nest.get(GateService, { strict: false });
  const sockets = openSockets(schema, viewers, gate, pino({ level: 'silent' }), {
    ...SOCKET_LIMITS,
    ...limits,
  });
  server.on('upgrade', (request, connection, head) =>
    sockets.take(request, connection, head, (status, text) =>
      connection.end(
        `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: ${text.length}\r\n\r\n${text}`,
      ),
    ),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    sockets.end();
    server.close();
  }
}

describe('a socket is closed', () => {
  test('that does not say who it is within three seconds', async () => {
    const client = await connect();
    expect((await client.closed).code).toBe(4408);
  });

  test('that floods', async () => {
    const client = await acknowledged();
    for (let each = 0; each < 5_000; each += 1) client.send({ type: 'ping' });
    expect(await client.closed).toMatchObject({ code: 4429, reason: 'Too many messages' });
    expect(client.told.filter(({ type }) => type === 'pong').length).toBeLessThanOrEqual(120);
  });

  test('that floods with frames of the protocol below', async () => {
    const client = await acknowledged();
    for (let each = 0; each < 500; each += 1) client.socket.ping();
    // Its own flood may have kept it from hearing why.
    expect([4429, 1006]).toContain((await client.closed).code);
  });

  test('that sends a message of more than 64 KB', async () => {
    const client = await acknowledged();
    client.send(subscribe('a', `{ __typename } # ${'x'.repeat(65 * 1024)}`));
    expect((await client.closed).code).toBe(1009);
  });

  test('that uses an identifier twice', async () => {
    const client = await acknowledged({ authorization: await app.authorization() });
    client.send(subscribe('a', FOLLOW));
    client.send(subscribe('a', FOLLOW));
    expect((await client.closed).code).toBe(4409);
  });

  test('that asks before it is known', async () => {
    const client = await connect();
    client.send(subscribe('a', FOLLOW));
    expect((await client.closed).code).toBe(4401);
  });

  test.each<[what: string, sent: string | Buffer]>([
    ['no JSON', '{"type":'],
    ['no message of the protocol', '{"type":"nonsense"}'],
    ['a message that only servers send', '{"id":"a","type":"next","payload":{"data":{}}}'],
    ['bytes', Buffer.from(JSON.stringify({ type: 'ping' }))],
  ])('that sends %s', async (_what, sent) => {
    const client = await acknowledged();
    client.socket.send(sent);
    expect(await client.closed).toEqual({ code: 4400, reason: 'Invalid message received' });
  });

  test('that follows nothing for a while, and no other', () =>
    withSockets({ idleMs: 2_500, lookMs: 250, initMs: 10_000 }, async (url) => {
      const idle = await connect(url);
      const following = await acknowledged({ authorization: await app.authorization() }, url);
      following.send(subscribe('a', FOLLOW));
      expect(await idle.closed).toEqual({ code: 1000, reason: 'Nothing is followed' });
      expect(following.socket.readyState).toBe(WebSocket.OPEN);
    }));

  test('that is dead', () =>
    withSockets({ lookMs: 100 }, async (url) => {
      const client = await connect(url, { autoPong: false });
      expect((await client.closed).code).toBe(1006);
    }));

  test('whose reader does not read', () =>
    withSockets(
      {},
      async (url) => {
        const client = await acknowledged({}, url);
        client.socket.pause();
        for (let each = 0; each < 40; each += 1) client.send(subscribe(`${each}`, '{ long }'));
        // Whoever reads on afterwards finds what was on its way, and the end.
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        client.socket.resume();
        expect((await client.closed).code).toBe(1006);
        expect(client.told.length).toBeLessThan(40);
      },
      new GraphQLSchema({ query: LONG }),
    ));
});

test('one socket follows twenty things, and no more', async () => {
  const client = await acknowledged({ authorization: await app.authorization() });
  for (let each = 0; each <= 20; each += 1) client.send(subscribe(`${each}`, FOLLOW));
  expect(await client.hears('error')).toMatchObject({
    id: '20',
    payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
  });
  expect(client.socket.readyState).toBe(WebSocket.OPEN);
  client.socket.terminate();
});

test('over all its sockets one address follows so many things, and one person as many of their own', () =>
  withSockets({ subscriptionsOfOne: 5 }, async (url) => {
    const follow = async (clients: readonly Client[], limit: number) => {
      for (let each = 0; each < limit; each += 1)
        clients[each % clients.length]?.send(subscribe(`${each}`, FOLLOW));
      for (const each of clients) await answered(each);
    };
    const authorization = await app.authorization();
    const own = [await acknowledged({ authorization }, url), await acknowledged({ authorization }, url)];
    await follow(own, 5);
    expect(own.flatMap(({ told }) => told.filter(({ type }) => type === 'error'))).toEqual([]);
    own[1]?.send(subscribe('more', FOLLOW));
    expect(await own[1]?.hears('error', 'more')).toMatchObject({
      payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
    });
    // Nobody's sockets are counted apart, and what is left by one serves another.
    const nobody = await acknowledged({}, url);
    nobody.send(subscribe('a', '{ __typename }'));
    await nobody.hears('complete', 'a');
    own[0]?.send({ id: '0', type: 'complete' });
    await answered(own[0]);
    own[1]?.send(subscribe('again', FOLLOW));
    await answered(own[1]);
    expect(own[1]?.told.filter(({ id }) => id === 'again')).toEqual([]);
  }));

test('who sends a little over each of many sockets is closed as well', () =>
  withSockets({ messagesOfClient: 20 }, async (url) => {
    const clients = await Promise.all(Array.from({ length: 3 }, () => acknowledged({}, url)));
    for (const each of clients) for (let at = 0; at < 9; at += 1) each.send({ type: 'ping' });
    expect(await Promise.race(clients.map(({ closed }) => closed))).toMatchObject({ code: 4429 });
  }));

test('an operation that asks for too much is refused over a socket as well', async () => {
  const client = await acknowledged();
  const inner = '{ statements { subject { ... on Milestone '.repeat(6);
  client.send(
    subscribe('a', `{ project(code: "site") { milestones ${inner} { key } ${'} } } '.repeat(6)} } }`),
  );
  expect(await client.hears('error', 'a')).toMatchObject({
    payload: [{ extensions: { code: expect.stringMatching(/COST|DEPTH|LIMIT|DEEP/) } }],
  });
  client.send(subscribe('b', `{ ${'a '.repeat(25_000)} }`));
  expect(await client.hears('error', 'b')).toMatchObject({ payload: [{ message: expect.any(String) }] });
  client.socket.terminate();
});

test('of one person thirty sockets are open at once', async () => {
  const authorization = await app.authorization();
  const clients = await Promise.all(Array.from({ length: 30 }, () => acknowledged({ authorization })));
  const one = await connect();
  one.send({ ...INIT, payload: { authorization } });
  expect(await one.closed).toEqual({ code: 4429, reason: 'Too many sockets of one person' });
  clients[0]?.socket.terminate();
  await clients[0]?.closed;
  for (;;) {
    const again = await connect();
    again.send({ ...INIT, payload: { authorization } });
    const kind = await Promise.race([
      again.hears('connection_ack').then(() => 'open'),
      again.closed.then(() => 'shut'),
    ]);
    again.socket.terminate();
    if (kind === 'open') break;
  }
  for (const each of clients) each.socket.terminate();
});

test('of one address a hundred sockets are open at once; one more is refused in a moment', () =>
  withSockets({}, async (url) => {
    const clients = await Promise.all(Array.from({ length: 100 }, () => connect(url)));
    const { status, ms } = await refused(url);
    expect(status).toBe(429);
    expect(ms).toBeLessThan(1_000);
    for (const each of clients) each.socket.terminate();
  }));

test('the application as a whole has a limit as well', () =>
  withSockets({ inAll: 2 }, async (url) => {
    await Promise.all([connect(url), connect(url)]);
    expect((await refused(url)).status).toBe(503);
  }));

test('whoever opens one socket after the other is to wait', () =>
  withSockets({ openedPerMinute: 3 }, async (url) => {
    for (let each = 0; each < 3; each += 1) (await connect(url)).socket.terminate();
    expect((await refused(url)).status).toBe(429);
  }));

test('an error over a socket hides its insides, and gives the number under which it stands in the log', async () => {
  const fault = () => {
    throw new Error('select "password" from "account" failed');
  };
  const Query = new GraphQLObjectType({
    name: 'Query',
    fields: { broken: { type: GraphQLString, resolve: fault } },
  });
  const Subscription = new GraphQLObjectType({
    name: 'Subscription',
    fields: {
      broken: {
        type: GraphQLInt,
        subscribe: async function* () {
          yield { broken: 1 };
          fault();
        },
      },
    },
  });
  const hidden = {
    message: 'Internal server error',
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  };
  await withSockets(
    {},
    async (url) => {
      const client = await acknowledged({}, url);
      client.send(subscribe('a', '{ broken }'));
      expect(await client.hears('next', 'a')).toMatchObject({
        payload: { data: { broken: null }, errors: [hidden] },
      });
      client.send(subscribe('b', 'subscription { broken }'));
      expect(await client.hears('error', 'b')).toMatchObject({ payload: [hidden] });
      expect(JSON.stringify(client.told)).not.toContain('password');
    },
    new GraphQLSchema({ query: Query, subscription: Subscription }),
  );
});
