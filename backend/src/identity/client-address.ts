import type { IncomingMessage } from 'node:http';
import { addressClass } from './core/address-class.js';

/** What proxies add to the requests that they hand on. */
const BY_PROXIES = /^(x-forwarded-.+|forwarded|via|x-real-ip)$/;

/** Whether a proxy handed the request on, so that it may come from anywhere, whatever name it asks for. */
export function isFromProxy({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return Object.keys(headers).some((each) => BY_PROXIES.test(each));
}

/**
 * Where a request came from. A proxy on this machine, in front of a site with an address of its own, is believed about
 * whom it serves; nobody else is.
 */
export function clientAddress(request: IncomingMessage, publicUrl: string | null): string | null {
  const peer = request.socket.remoteAddress ?? null;
  if (publicUrl === null || addressClass(peer) !== 'LOOPBACK') return peer;
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
  // The last one is what the proxy itself saw; those before it are what it was told.
  return forwarded.split(',').at(-1)?.trim() || peer;
}
