import { expect, test } from 'vitest';
import { outageOf } from './outage.js';

const failed = (message: string, code?: string) => Object.assign(new Error(message), { code });

test.each([
  ['a server that shuts down', failed('terminating connection', '57P01'), 'UNREACHABLE'],
  ['a server that starts', failed('the database system is starting up', '57P03'), 'UNREACHABLE'],
  ['nothing that listens', failed('connect ECONNREFUSED', 'ECONNREFUSED'), 'UNREACHABLE'],
  ['a connection that broke', failed('Connection terminated unexpectedly'), 'UNREACHABLE'],
  ['a full disk', failed('could not extend file', '53100'), 'DISK_FULL'],
  ['a full disk by other words', failed('could not write: No space left on device', '58030'), 'DISK_FULL'],
  ['too many clients', failed('sorry, too many clients already', '53300'), 'NO_CONNECTION_LEFT'],
  ['an exhausted pool', failed('timeout exceeded when trying to connect'), 'NO_CONNECTION_LEFT'],
  ['a deadlock', failed('deadlock detected', '40P01'), 'BUSY'],
  ['an outage behind another error', new Error('failed', { cause: failed('gone', '57P02') }), 'UNREACHABLE'],
])('%s is an outage', (_name, error, cause) => {
  const outage = outageOf(error);
  expect(outage?.cause).toBe(cause);
  expect(outage?.message).toMatch(/again/);
});

test.each([
  ['a broken rule', failed('duplicate key value', '23505')],
  ['a wrong statement', failed('syntax error', '42601')],
  ['a fault of ours', new TypeError('x is not a function')],
  ['no error', null],
])('%s is none', (_name, error) => {
  expect(outageOf(error)).toBeNull();
});
