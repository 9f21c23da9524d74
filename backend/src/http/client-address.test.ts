import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { clientAddress, clientNetwork, networkOf, noteClient } from './client-address.js';
import { readTrustedProxies } from './trusted-proxies.js';

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

/** The address that counts when these proxies are trusted. */
function found(trusted: string, peer: string, forwarded?: string): string {
  const request = from(peer, forwarded);
  noteClient(request, readTrustedProxies(trusted) ?? expect.fail(`${trusted} cannot be read`));
  return clientAddress(request);
}

describe('a request that says where it is from', () => {
  test.each<[trusted: string, peer: string, forwarded: string | undefined, client: string]>([
    ['0', '127.0.0.1', '203.0.113.9', '127.0.0.1'],
    ['1', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['1', '127.0.0.1', undefined, '127.0.0.1'],
    ['1', '127.0.0.1', '198.51.100.7, 203.0.113.9', '203.0.113.9'],
    ['2', '127.0.0.1', '198.51.100.7, 203.0.113.9', '198.51.100.7'],
    ['loopback', '127.0.0.1', '198.51.100.7, 203.0.113.9', '203.0.113.9'],
    ['loopback', '::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['loopback', '203.0.113.1', '198.51.100.7', '203.0.113.1'],
    ['loopback, 10.0.0.0/8', '::1', '198.51.100.7, 10.0.0.8', '198.51.100.7'],
    ['192.0.2.1', '192.0.2.1', '2001:DB8::1', '2001:db8::1'],
    ['loopback', '127.0.0.1', 'nonsense', '127.0.0.1'],
    ['loopback', '127.0.0.1', '', '127.0.0.1'],
    ['2', '127.0.0.1', `${'x'.repeat(9000)}, 203.0.113.9`, '203.0.113.9'],
  ])('with TRUST_PROXY=%s, from %s, saying %s, is from %s', (trusted, peer, forwarded, client) =>
    expect(found(trusted, peer, forwarded)).toBe(client),
  );

  test('is unknown once its connection is gone', () => {
    const request = from(undefined, '203.0.113.9');
    noteClient(request, () => true);
    expect(clientAddress(request)).toBe('unknown');
  });
});

test.each([
  'true',
  '11',
  '-1',
  '1.5',
  'everybody',
  '0.0.0.0/0',
  '::/0',
  '10.0.0.0/33',
  '10.0.0.1,',
  'loopback;10.0.0.1',
])('TRUST_PROXY=%s is no list of proxies', (text) => expect(readTrustedProxies(text)).toBeNull());

test('a client over IPv6 is counted by its network, over IPv4 by its address', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:db8:1:2:ffff::1'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(networkOf('203.0.113.9')).toBe('203.0.113.9');
  expect(clientNetwork(from('::1'))).toBe('::1');
});
