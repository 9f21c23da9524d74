import type { IncomingMessage, ServerResponse } from 'node:http';
import { isThisMachine } from './loopback.js';

/**
 * Whether the request names this machine, or the site's public address (null: it has none), as the one that it is for. A
 * page of another site can make its own name point to this machine and then read and write here as if it were ours; the
 * name that it asks for gives it away.
 */
export function isForThisSite(
  { headers }: Pick<IncomingMessage, 'headers'>,
  publicUrl: string | null,
): boolean {
  const host = (headers.host ?? '').toLowerCase();
  const name = host.replace(/:\d+$/, '');
  if (name === '' || isThisMachine(name)) return true;
  return publicUrl !== null && host === new URL(publicUrl).host;
}

export function refuseHost(response: ServerResponse): void {
  response
    .writeHead(421, { 'content-type': 'text/plain; charset=utf-8' })
    .end(
      'Cantiere answers only to the names of this machine, such as 127.0.0.1 and localhost, and to its public address (PUBLIC_URL).\n',
    );
}
