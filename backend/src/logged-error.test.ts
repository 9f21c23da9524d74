import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { frameworkLog } from './log.js';
import { loggedError } from './logged-error.js';

const refused = Object.assign(new Error('new row violates a constraint'), {
  code: '23514',
  detail: 'Failing row contains (ada@comune.example, a secret).',
  where: 'a secret',
});

test('an error is told with its code and its causes, and without the row that was refused', () => {
  const told = JSON.stringify(loggedError(new Error('not recorded', { cause: refused })));
  expect(told).toContain('not recorded: new row violates a constraint');
  expect(told).toContain('logged-error.test');
  expect(loggedError(refused)).toMatchObject({ type: 'Error', code: '23514' });
  expect(told + JSON.stringify(loggedError(refused))).not.toMatch(/secret|ada@/);
});

test('what was told once is told alike again, and what is no error as it is', () => {
  const once = loggedError(refused);
  expect(loggedError(once)).toEqual(once);
  expect(loggedError('out of paper')).toBe('out of paper');
});

test('an error that the framework hands over is told in the same way', () => {
  const lines: string[] = [];
  const log = pino(new Writable({ write: (line, _encoding, done) => done(void lines.push(String(line))) }));
  frameworkLog(log).error('it broke', refused, 'Context');
  expect(lines[0]).toContain('23514');
  expect(lines[0]).not.toContain('secret');
});
