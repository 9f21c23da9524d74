import { expect, test } from 'vitest';
import { addressClass } from './address-class.js';

test.each([
  ['127.0.0.1', 'LOOPBACK'],
  ['127.8.8.8', 'LOOPBACK'],
  ['::1', 'LOOPBACK'],
  ['::ffff:127.0.0.1', 'LOOPBACK'],
  ['10.1.2.3', 'PRIVATE'],
  ['172.16.0.1', 'PRIVATE'],
  ['172.32.0.1', 'PUBLIC'],
  ['192.168.1.9', 'PRIVATE'],
  ['::ffff:192.168.1.9', 'PRIVATE'],
  ['fd00::1', 'PRIVATE'],
  ['fe80::1', 'PRIVATE'],
  ['93.184.216.34', 'PUBLIC'],
  ['2001:db8::1', 'PUBLIC'],
  [null, 'UNKNOWN'],
  ['unknown', 'UNKNOWN'],
])('%s is %s', (address, expected) => expect(addressClass(address)).toBe(expected));
