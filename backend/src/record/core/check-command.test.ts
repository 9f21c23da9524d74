import { describe, expect, test } from 'vitest';
import { LOCAL } from '../../access/core/viewer.js';
import { checkCommand, checkSameCall, checkUpToDate } from './check-command.js';
import type { Command } from './command.js';

const command = (changes: Partial<Command> = {}): Command => ({
  name: 'phaseAdd',
  viewer: LOCAL,
  actor: 'local',
  speaker: null,
  about: null,
  reason: null,
  idempotencyKey: null,
  expectedRevision: null,
  inputDigest: 'a',
  ...changes,
});

describe('what every input carries', () => {
  test.each([
    [{}, []],
    [{ reason: 'x'.repeat(500), idempotencyKey: '4f1c 9:/~'.padEnd(200, '.') }, []],
    [{ reason: 'x'.repeat(501) }, ['TOO_LONG reason']],
    [{ idempotencyKey: '' }, ['INVALID idempotencyKey']],
    [{ idempotencyKey: 'x'.repeat(201) }, ['INVALID idempotencyKey']],
    [{ idempotencyKey: 'chiàve' }, ['INVALID idempotencyKey']],
    [{ idempotencyKey: 'a\u0000b' }, ['INVALID idempotencyKey']],
    [{ expectedRevision: 0 }, []],
    [{ expectedRevision: -1 }, ['INVALID expectedRevision']],
  ])('%o', (changes, refusals) => {
    expect(checkCommand(command(changes)).map(({ code, field }) => `${code} ${field.join('.')}`)).toEqual(
      refusals,
    );
  });
});

test('the same call again is not refused, another input is', () => {
  const earlier = { revision: 3, subjectId: 's', inputDigest: 'a' };
  expect(checkSameCall(command(), earlier)).toBeNull();
  expect(checkSameCall(command({ inputDigest: 'b' }), earlier)?.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('after the content of a call was removed, its key says that it cannot be compared', () => {
  const removed = checkSameCall(command(), { revision: 3, subjectId: 's', inputDigest: null });
  expect(removed).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  expect(removed?.message).toMatchObject({
    en: expect.stringContaining('was removed'),
    it: expect.stringContaining('rimosso'),
  });
});

test.each([
  [null, null],
  [7, null],
  [6, 'moved on to revision 7'],
  [8, 'no revision 8 yet: the newest is 7'],
])('a caller that had seen revision %s, at revision 7: %s', (expectedRevision, words) => {
  const refused = checkUpToDate(command({ expectedRevision }), 7);
  if (words === null) expect(refused).toBeNull();
  else expect(refused).toMatchObject({ code: 'CONFLICT', message: { en: expect.stringContaining(words) } });
});
