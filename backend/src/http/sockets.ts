import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { isForThisMachine } from './host-header.js';

/** Keeps the websockets of a server: refuses those of other sites, which no browser does for us, and ends all of them on request. */
export function keepSockets(server: Server): { end(): void } {
  const open = new Set<Duplex>();
  server.on('upgrade', (request, socket) => {
    if (!mayOpen(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      socket.destroy();
      return;
    }
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return {
    end() {
      for (const socket of open) socket.destroy();
    },
  };
}

/** A page may open a socket only to the site that it came from; a program sends no Origin. */
export function mayOpen({ headers, url }: Pick<IncomingMessage, 'headers' | 'url'>): boolean {
  if (!isForThisMachine({ headers }) || (url ?? '').split('?', 1)[0] !== '/graphql') return false;
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
