import { expect, test } from 'vitest';
import { progressOn } from './progress.js';

function told(isTTY: boolean, instants: readonly number[]): string {
  let written = '';
  const clock = [...instants];
  const stream = { isTTY, write: (text: string) => (written += text) } as unknown as NodeJS.WriteStream;
  const progress = progressOn(stream, () => clock.shift() ?? 0);
  for (const done of [1, 2, 3, 4]) progress.tell('checking revisions', done, 4);
  progress.end();
  return written;
}

test('on a terminal the count is written over, and gone at the end', () => {
  const line = (text: string) => `\r\u001b[KCantiere: checking revisions: ${text}`;
  expect(told(true, [1000, 1000, 1050, 1200, 1200, 1250])).toBe(
    `${line('1 of 4 (25 %)')}${line('3 of 4 (75 %)')}\r\u001b[K`,
  );
});

test('elsewhere short work is quiet, and long work tells of itself now and then', () => {
  expect(told(false, [0, 10, 20, 30, 40])).toBe('');
  expect(told(false, [0, 4000, 10_000, 10_000, 15_000, 19_000])).toBe(
    'Cantiere: checking revisions: 2 of 4 (50 %)\n',
  );
});
