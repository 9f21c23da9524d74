import { expect, test } from 'vitest';
import { emptyRecord } from '../../test/support/record-notation.js';
import { MemoryBounds } from '../memory-bounds.js';
import type { Facts } from './core/facts.js';
import { FactsMemory, INDEXED_ROW_BYTES } from './facts-memory.js';

const ROWS = 100;

function factsOf(id: string): Facts {
  const empty = emptyRecord();
  const phases = Array.from({ length: ROWS }, (_, index) => ({ id: `${id} ${index}` }));
  return { ...empty, head: { ...empty.head, id }, phases } as unknown as Facts;
}

test('days that were asked for longest ago leave before the facts that they are made from', () => {
  const memory = new FactsMemory(new MemoryBounds(60_000, 0));
  const facts = factsOf('one');
  memory.keepNewest(facts);
  let made = 0;
  const day = (name: string) =>
    memory.derived(facts, name, INDEXED_ROW_BYTES, () => {
      made += 1;
      return {};
    });
  for (const name of ['monday', 'tuesday', 'wednesday', 'thursday']) day(name);
  expect(memory.weight).toBeLessThanOrEqual(60_000);
  expect(memory.newest('one')).toBe(facts);
  day('thursday');
  expect(made).toBe(4);
  day('monday');
  expect(made).toBe(5);
});

test('a project that was not read for long leaves when others need its place', () => {
  const memory = new FactsMemory(new MemoryBounds(30_000, 0));
  for (const id of ['one', 'two', 'three', 'four']) memory.keepNewest(factsOf(id));
  expect(memory.newest('one')).toBeUndefined();
  expect(memory.newest('four')?.head.id).toBe('four');
  expect(memory.weight).toBeLessThanOrEqual(30_000);
});

test('what was computed is never taken for that of other facts of the same revision', () => {
  const memory = new FactsMemory(new MemoryBounds(60_000, 0));
  const [before, after] = [factsOf('one'), factsOf('one')];
  const told = [before, after, before].map((facts) =>
    memory.derived(facts, 'monday', INDEXED_ROW_BYTES, () => ({ of: facts })),
  );
  expect(told.map(({ of }) => of === before)).toEqual([true, false, true]);
});
