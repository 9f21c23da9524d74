import { expect, test } from 'vitest';
import { linesOfBytes, NoLines } from './lines-of-bytes.js';

async function linesOf(chunks: readonly (string | Uint8Array)[], longest = 100) {
  async function* bytes() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
  const lines: string[] = [];
  for await (const { number, text } of linesOfBytes(bytes(), longest)) lines.push(`${number} ${text}`);
  return lines;
}

test('lines are the same however the bytes arrive', async () => {
  const bytes = Buffer.from('città\n\n{"€":1}\n');
  const wanted = ['1 città', '2 ', '3 {"€":1}'];
  expect(await linesOf([bytes])).toEqual(wanted);
  expect(await linesOf([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(wanted);
  expect(await linesOf([])).toEqual([]);
});

test.each([
  ['that has no end', ['a\nb'], 2, 'its end is missing'],
  ['that is too long in one piece', [`a\n${'b'.repeat(101)}\n`], 2, 'it is longer than 100 bytes'],
  ['that goes on and on', Array(50).fill('abcd'), 1, 'it is longer than 100 bytes'],
  ['of half a letter', [Uint8Array.of(0xc3, 0x0a)], 1, 'it is no text'],
])('a line %s is refused with its number', async (_name, chunks, line, message) => {
  const refused = linesOf(chunks as string[]);
  await expect(refused).rejects.toBeInstanceOf(NoLines);
  await expect(refused).rejects.toMatchObject({ line, message });
});
