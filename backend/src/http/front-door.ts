import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Health } from '../health/health.js';
import { answerHealth } from '../health/health-answer.js';
import { errorCode, StartRefused } from '../start-refused.js';
import { ARRIVAL, limitConnections } from './connection-limits.js';
import { greeter } from './greet.js';
import { isForThisSite, refuseHost } from './host-header.js';
import { mayOpen } from './may-open.js';
import { protectBrowser, protectionFor } from './protect-browser.js';
import { refuseRaw } from './refuse-raw.js';
import { REQUEST_ID, withRequestId } from './request-id.js';
import { limitSlowBody } from './slow-bodies.js';
import type { RefuseSocket, Sockets } from './sockets.js';

/**
 * The HTTP server. It listens before anything else starts, so a port that is taken is found out before the database is
 * touched, and whoever asks early is told to wait.
 */
export type FrontDoor = Readonly<{
  server: Server;
  url: string;
  /** From now on requests go to the application. */
  open(application: Application): void;
  /** Lets requests in flight end, within the limit, and takes no new ones. */
  close(limitMs: number): Promise<void>;
}>;

/** What is behind the door: who answers requests, and who takes over the connections that become sockets. */
export type Application = Readonly<{
  listener: RequestListener;
  sockets: Sockets;
}>;

/**
 * A connection without requests is kept for longer than usual clients and proxies keep theirs: whoever sends closes
 * first, and no request meets a closing door.
 */
const KEPT_OPEN_MS = 65_000;

export async function listen(config: Config, health: Health, log: Logger): Promise<FrontDoor> {
  let application: Application | null = null;
  const { publicUrl } = config.identity;
  const greet = greeter(config, log);
  const protection = protectionFor(publicUrl);
  const options = {
    ...ARRIVAL,
    keepAliveTimeout: KEPT_OPEN_MS,
    // Node would refuse it without our headers.
    requireHostHeader: false,
    // Some programs offer to go on in another protocol with each request; they are answered in this one.
    shouldUpgradeCallback: ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === 'websocket',
  };
  const meet =
    (answer: RequestListener): RequestListener =>
    (request, response) =>
      withRequestId((id) => {
        greet(request);
        response.setHeader(REQUEST_ID, id);
        protectBrowser(protection, request, response);
        limitSlowBody(request, response);
        answer(request, response);
      });
  const server = createServer(
    options,
    meet((request, response) => {
      if (request.headers.host === undefined && request.httpVersion === '1.1') refuseRequest(response, 400);
      else if (!isForThisSite(request, publicUrl)) refuseHost(response);
      else if (asksForHealth(request)) void answerHealth(health, response);
      else if (application === null) answerNotYet(response);
      else application.listener(request, response);
    }),
  );
  server.on(
    'checkExpectation',
    meet((_request, response) => refuseRequest(response, 417)),
  );
  server.on('upgrade', (request, connection, head) => {
    greet(request);
    const refuse: RefuseSocket = (...said) => refuseRaw(connection, protection, ...said);
    if (!mayOpen(request, publicUrl)) refuse(403, FOREIGN);
    else if (application === null) refuse(503, STARTING, { 'Retry-After': '2' });
    else application.sockets.take(request, connection, head, refuse);
  });
  server.on('clientError', (error, connection) => {
    if (errorCode(error) === 'ECONNRESET') connection.destroy();
    else refuseRaw(connection, protection, STATUS_OF_FAULT[errorCode(error) ?? ''] ?? 400, NOT_HTTP);
  });
  limitConnections(server, config.trustedProxies);
  server.listen(config.port, config.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw portTrouble(error, config);
  }
  return {
    server,
    url: addressOf(server),
    open(ready) {
      application = ready;
    },
    async close(limitMs) {
      application?.sockets.end();
      const closed = once(server, 'close');
      server.close();
      // A connection that has had its last answer would be kept open for the next request.
      const tidy = setInterval(() => server.closeIdleConnections(), 50);
      await Promise.race([closed, wait(limitMs, undefined, { ref: false })]);
      clearInterval(tidy);
      server.closeAllConnections();
    },
  };
}

const FOREIGN = 'A socket is opened at /graphql, from a page of this site or by a program.\n';
const STARTING = 'Cantiere is starting; please try again in a moment.\n';
const NOT_HTTP = 'This request cannot be understood, is too long or came too late.\n';

const STATUS_OF_FAULT: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

function asksForHealth({ method, url = '' }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && url.split('?', 1)[0] === '/healthz';
}

function refuseRequest(response: ServerResponse, status: 400 | 417): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(NOT_HTTP);
}

function answerNotYet(response: ServerResponse): void {
  response
    .writeHead(503, {
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': '2',
      'cache-control': 'no-store',
    })
    .end(STARTING);
}

function portTrouble(error: unknown, { host, port }: Config): unknown {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new StartRefused(
        `Port ${port} on ${host} is taken: stop what uses it, or set PORT to another number.`,
      );
    case 'EACCES':
      return new StartRefused(`Port ${port} may not be used by this user: set PORT to a number above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartRefused(`HOST ${host} is not an address of this machine: use 127.0.0.1.`);
    default:
      return error;
  }
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
