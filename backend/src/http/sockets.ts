import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { isForThisSite } from './host-header.js';

/** Keeps the websockets of a server: refuses those of other sites, which no browser does for us, and ends all of them on request. */
export function keepSockets(server: Server, publicUrl: string | null): { end(): void } {
  const open = new Set<Duplex>();
  server.on('upgrade', (request, socket) => {
    if (!mayOpen(request, publicUrl)) {
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

/** A page may open a socket only to the site that it came from (whose public address, if any, is `publicUrl`); a program sends no Origin. */
export function mayOpen(
  { headers, url }: Pick<IncomingMessage, 'headers' | 'url'>,
  publicUrl: string | null,
): boolean {
  if (!isForThisSite({ headers }, publicUrl) || (url ?? '').split('?', 1)[0] !== '/graphql') return false;
  const { origin, host } = headers;
  // A proxy in front of the site may ask for it by a name of this machine.
  if (origin === undefined || origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
