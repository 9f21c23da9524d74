import { describe, expect, test } from 'vitest';
import { LOCAL } from '../../access/core/viewer.js';
import { checkCommand, checkSameCall, checkUpToDate } from './check-command.js';
import type { Command } from './command.js';

const command = (changes: Partial<Command> = {}): Command => ({
  name: 'phaseAdd',
  viewer: LOCAL,
  actor: 'local',
  speaker: null,
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

test.each([
  [null, null],
  [7, null],
  [6, 'CONFLICT'],
  [8, 'CONFLICT'],
])('a caller that had seen revision %s, at revision 7: %s', (expectedRevision, code) => {
  expect(checkUpToDate(command({ expectedRevision }), 7)?.code ?? null).toBe(code);
});
