import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import proxyaddr from 'proxy-addr';
import type { TrustedProxies } from './trusted-proxies.js';

/** What proxies add to the requests that they hand on. */
const BY_PROXIES = /^(x-forwarded-.+|forwarded|via|x-real-ip)$/;

/** Whether a proxy handed the request on, so that it may come from anywhere, whatever name it asks for. */
export function isFromProxy({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return Object.keys(headers).some((each) => BY_PROXIES.test(each));
}

const known = new WeakMap<IncomingMessage, string>();

/** Finds out once, at the front door, where a request came from: proxies that are trusted are believed, nobody else is. */
export function noteClient(request: IncomingMessage, trusted: TrustedProxies): void {
  if (request.socket.remoteAddress === undefined) return;
  // From whoever connected back to the first that is no proxy of ours.
  const chain = proxyaddr.all(request, trusted).map(plain);
  // A proxy's word that is no address says nothing: the last address that is one counts, at worst the proxy's own.
  const client = chain.findLast((each) => isIP(each) !== 0);
  if (client !== undefined) known.set(request, client);
}

/** Address of whoever made a request, as all limits and notes about clients take it; `unknown` once it is gone. */
export function clientAddress(request: IncomingMessage): string {
  return known.get(request) ?? peerOf(request);
}

/** The address by which a client is counted: over IPv6 everybody has a whole network of addresses, which counts as one. */
export function clientNetwork(request: IncomingMessage): string {
  return networkOf(clientAddress(request));
}

/** Of the eight that an IPv6 address has, of 16 bits each. */
const PARTS_OF_A_CLIENT = 4;

/** The network that one client has: its address over IPv4, the first 64 bits over IPv6. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6 || address === '::1') return address;
  const { parts } = ipaddr.IPv6.parse(address.replace(/%.*$/, ''));
  return `${parts
    .slice(0, PARTS_OF_A_CLIENT)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}

function peerOf({ socket }: IncomingMessage): string {
  return plain(socket.remoteAddress ?? 'unknown');
}

/** An IPv4 address that came in over IPv6, as what it is. */
function plain(address: string): string {
  return address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
}
