import { CombinedError } from 'urql';
import { expect, test } from 'vitest';
import { isOutdated, requestIdOf, secondsIn, unansweredBy, unansweredWith } from './unanswered';

const answered = (status: number, headers: Record<string, string> = {}) =>
  new Response('', { status, headers });
const failed = (status: number, extensions: Record<string, unknown>, headers = {}) =>
  new CombinedError({ graphQLErrors: [{ message: 'no', extensions }], response: answered(status, headers) });

test.each([
  [0, 'offline'],
  [408, 'slow'],
  [413, 'tooLong'],
  [429, 'tooMany'],
  [503, 'busy'],
  [500, 'server'],
  [400, 'server'],
] as const)('status %i is %s', (status, cause) => expect(unansweredWith(status, null).cause).toBe(cause));

test('how long to wait is taken from the header, where it says so in seconds', () => {
  expect(['7', '0', '-1', '1.5', 'soon', '', null].map(secondsIn)).toEqual([
    7,
    0,
    null,
    null,
    null,
    null,
    null,
  ]);
  const error = failed(429, { code: 'RATE_LIMITED' }, { 'retry-after': '7' });
  expect(unansweredBy(error)).toEqual({ cause: 'tooMany', waitSeconds: 7 });
});

test('a lost connection, and what is no answer at all, are told as no answer', () => {
  expect(unansweredBy(new CombinedError({ networkError: new Error('lost') })).cause).toBe('offline');
  const garbled = new CombinedError({ networkError: new Error('Bad Gateway'), response: answered(502) });
  expect(unansweredBy(garbled).cause).toBe('offline');
  const busy = new CombinedError({ networkError: new Error('Unavailable'), response: answered(503) });
  expect(unansweredBy(busy).cause).toBe('busy');
});

test('a question that the server does not know any more is the page’s age', () => {
  const error = failed(400, { code: 'PERSISTED_DOCUMENT_NOT_FOUND' });
  expect([isOutdated(error), unansweredBy(error).cause]).toEqual([true, 'outdated']);
  expect([isOutdated(failed(400, { code: 'BAD_USER_INPUT' })), isOutdated(undefined)]).toEqual([
    false,
    false,
  ]);
});

test('a fault is quoted by its number, and nothing else is', () => {
  expect(requestIdOf(failed(200, { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' }))).toBe('r-1');
  expect(requestIdOf(failed(400, { code: 'BAD_USER_INPUT' }))).toBe(null);
});
