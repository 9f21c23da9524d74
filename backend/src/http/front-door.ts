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
import { isFromProxy, noteClient } from './client-address.js';
import { isForThisSite, refuseHost } from './host-header.js';
import { keepSockets } from './sockets.js';
import { NO_PROXY } from './trusted-proxies.js';

/**
 * The HTTP server. It listens before anything else starts, so a port that is taken is found out before the database is
 * touched, and whoever asks early is told to wait.
 */
export type FrontDoor = Readonly<{
  server: Server;
  url: string;
  /** From now on requests go to the application. */
  open(application: RequestListener): void;
  /** Lets requests in flight end, within the limit, and takes no new ones. */
  close(limitMs: number): Promise<void>;
}>;

/**
 * A connection without requests is kept for longer than usual clients and proxies keep theirs: whoever sends closes
 * first, and no request meets a closing door.
 */
const KEPT_OPEN_MS = 65_000;

export async function listen(config: Config, health: Health, log: Logger): Promise<FrontDoor> {
  let application: RequestListener = answerNotYet;
  const greet = greeter(config, log);
  const server = createServer((request, response) => {
    greet(request);
    if (!isForThisSite(request, config.identity.publicUrl)) refuseHost(response);
    else if (asksForHealth(request)) void answerHealth(health, response);
    else application(request, response);
  });
  server.keepAliveTimeout = KEPT_OPEN_MS;
  const sockets = keepSockets(server, config.identity.publicUrl);
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
      sockets.end();
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

/** Notes of each request whom it comes from; once, that a proxy hands requests on which is not trusted, so that all its clients count as one. */
function greeter({ trustedProxies, identity }: Config, log: Logger): (request: IncomingMessage) => void {
  let isWarned = trustedProxies !== NO_PROXY || identity.publicUrl === null;
  return (request) => {
    noteClient(request, trustedProxies);
    if (isWarned || !isFromProxy(request)) return;
    isWarned = true;
    log.warn(
      'requests come through a proxy, and TRUST_PROXY is not set: all its clients are counted as one. If the proxy is yours, set TRUST_PROXY to how many stand before this site, such as 1, or to their addresses',
    );
  };
}

function asksForHealth({ method, url = '' }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && url.split('?', 1)[0] === '/healthz';
}

function answerNotYet(_request: IncomingMessage, response: ServerResponse): void {
  response
    .writeHead(503, {
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': '2',
      'cache-control': 'no-store',
    })
    .end('Cantiere is starting; please try again in a moment.\n');
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
