import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Protection } from './protect-browser.js';
import { REQUEST_ID } from './request-id.js';

/** Answers on a connection of which no request was made, or which was to become a socket, and ends it. */
export function refuseRaw(
  connection: Duplex,
  protection: Protection,
  status: number,
  text: string,
  more: Readonly<Record<string, string>> = {},
): void {
  if (!connection.writable) return void connection.destroy();
  const headers: Record<string, string> = {
    ...protection,
    [REQUEST_ID]: randomUUID(),
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(text)),
    'Cache-Control': 'no-store',
    Connection: 'close',
    ...more,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  // A peer that does not read the answer keeps the connection no longer than that.
  connection.once('error', () => {});
  connection.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`, () =>
    connection.destroy(),
  );
}
