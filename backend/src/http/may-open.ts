import type { IncomingMessage } from 'node:http';
import { isForThisSite } from './host-header.js';

/** A page may open a socket only to the site that it came from (whose public address, if any, is `publicUrl`), which no browser sees to for us; a program sends no Origin. */
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
