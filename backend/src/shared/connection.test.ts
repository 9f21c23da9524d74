import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connection, type PageArguments, pageRange } from './connection.js';

const KEYS = ['aa', 'bb', 'cc', 'dd', 'ee'];

/** The page of a list of keys, as the database would cut it. */
function page(keys: readonly string[], args: PageArguments) {
  const range = pageRange('work', args);
  const between = keys.filter(
    (key) =>
      (range.afterKey === null || key > range.afterKey) &&
      (range.beforeKey === null || key < range.beforeKey),
  );
  const cut = range.fromEnd ? between.slice(-(range.size + 1)) : between.slice(0, range.size + 1);
  return connection(
    cut,
    range,
    keys.length,
    (key) => key,
    (key) => ({ key }),
  );
}

const keysOf = ({ nodes }: ReturnType<typeof page>) => nodes.map((each) => (each as { key: string }).key);

describe('a page', () => {
  test.each([
    [{}, 'aa bb cc dd ee', false, false],
    [{ first: 2 }, 'aa bb', true, false],
    [{ first: 5 }, 'aa bb cc dd ee', false, false],
    [{ last: 2 }, 'dd ee', false, true],
    [{ last: 5 }, 'aa bb cc dd ee', false, false],
  ])('%o', (args, keys, hasNextPage, hasPreviousPage) => {
    const answer = page(KEYS, args);
    expect(keysOf(answer).join(' ')).toBe(keys);
    expect(answer.pageInfo).toMatchObject({ hasNextPage, hasPreviousPage });
    expect(answer.totalCount).toBe(5);
  });

  test('of an empty list has no cursors', () => {
    expect(page([], { first: 3 }).pageInfo).toEqual({
      startCursor: null,
      endCursor: null,
      hasNextPage: false,
      hasPreviousPage: false,
    });
  });
});

test('going from page to page shows each item once, in either direction, for any size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.boolean(), (size, forward) => {
      const seen: string[] = [];
      let args: PageArguments = forward ? { first: size } : { last: size };
      for (let turns = 0; turns <= KEYS.length; turns += 1) {
        const answer = page(KEYS, args);
        if (forward) seen.push(...keysOf(answer));
        else seen.unshift(...keysOf(answer));
        const { hasNextPage, hasPreviousPage, startCursor, endCursor } = answer.pageInfo;
        if (!(forward ? hasNextPage : hasPreviousPage)) break;
        args = forward ? { first: size, after: endCursor } : { last: size, before: startCursor };
      }
      expect(seen).toEqual(KEYS);
    }),
    { seed: 1 },
  );
});

test('a cursor keeps its place when items are added or vanish', () => {
  const { endCursor } = page(KEYS, { first: 2 }).pageInfo;
  expect(keysOf(page(['aa', 'ab', ...KEYS.slice(2)], { first: 2, after: endCursor }))).toEqual(['cc', 'dd']);
});

describe('arguments that cannot be answered', () => {
  const [foreign] = connection(['aa'], pageRange('other', {}), 1, (key) => key, Object).edges;
  test.each([
    [{ first: 0 }, 'first must lie between 1 and 100'],
    [{ first: 101 }, 'first must lie between 1 and 100'],
    [{ last: -1 }, 'last must lie between 1 and 100'],
    [{ first: 1, last: 1 }, 'not both'],
    [{ after: '' }, 'after is not a cursor'],
    [{ after: 'aa' }, 'after is not a cursor'],
    [{ before: foreign?.cursor }, 'before is not a cursor'],
    [{ after: Buffer.from("work:aa' or 1=1").toString('base64url') }, 'after is not a cursor'],
    [{ after: `${Buffer.from('work:aa').toString('base64url')}\n` }, 'after is not a cursor'],
  ])('%o', (args, message) => {
    expect(() => pageRange('work', args)).toThrow(message);
  });
});
