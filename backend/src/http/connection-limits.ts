import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { AtOnce } from '../shared/at-once.js';
import { networkOf } from './client-address.js';
import type { TrustedProxies } from './trusted-proxies.js';

/** Connections that are open at once: what one process can serve, with file descriptors to spare. */
const MOST_IN_ALL = 4_000;
/** From one client: a whole room of people behind one address has less, though each browser opens six and a socket. */
const MOST_OF_ONE = 512;

/** Times within which a request must arrive; Node looks every two seconds for those that are late. */
export const ARRIVAL = {
  headersTimeout: 15_000,
  // Of the largest file, over a bad line; other bodies have their own, shorter limit.
  requestTimeout: 600_000,
  connectionsCheckingInterval: 2_000,
};

/** Takes no more connections than can be served, and of these no client more than its part; a proxy of ours speaks for many. */
export function limitConnections(server: Server, trusted: TrustedProxies): void {
  const open = new AtOnce(MOST_OF_ONE);
  server.maxConnections = MOST_IN_ALL;
  server.on('connection', (socket: Socket) => {
    const peer = socket.remoteAddress;
    if (peer === undefined || trusted(peer, 0)) return;
    const leave = open.enter(networkOf(peer));
    if (leave === null) socket.destroy();
    else socket.once('close', leave);
  });
}
