import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Whether the request names this machine as the one that it is for. A page of another site can make its own name point
 * to 127.0.0.1 and then read and write here as if it were ours; the name that it asks for gives it away.
 */
export function isForThisMachine({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  return (
    host === '' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host) || /^(.+\.)?localhost$/.test(host)
  );
}

export function refuseHost(response: ServerResponse): void {
  response
    .writeHead(421, { 'content-type': 'text/plain; charset=utf-8' })
    .end('Cantiere answers only to the names of this machine, such as 127.0.0.1 and localhost.\n');
}
