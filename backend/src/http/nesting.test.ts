import { expect, test } from 'vitest';
import { isNestedTooDeep } from './nesting.js';

const told = (text: string) => isNestedTooDeep(Buffer.from(text));

test('a hundred levels are read, and one more is too deep', () => {
  for (const [open, shut] of [
    ['[', ']'],
    ['{"a":', '}'],
  ] as const) {
    expect(told(`${open.repeat(100)}1${shut.repeat(100)}`)).toBe(false);
    expect(told(`${open.repeat(101)}1${shut.repeat(101)}`)).toBe(true);
    expect(told(open.repeat(101))).toBe(true);
  }
});

test('what stands side by side is not deep, nor is what stands in a text', () => {
  expect(told(`[${'[],'.repeat(1000)}[]]`)).toBe(false);
  expect(told(JSON.stringify({ query: '{'.repeat(1000) }))).toBe(false);
  expect(told(JSON.stringify({ query: `"\\${'['.repeat(1000)}` }))).toBe(false);
  expect(told(JSON.stringify({ query: 'a\\' }) + '['.repeat(101))).toBe(true);
});
