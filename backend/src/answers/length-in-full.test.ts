import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { lengthInFull } from './length-in-full.js';

const SCHEMA = buildSchema(`
  type Query { site: Site }
  type Site { name: String sites: [Site] things: [Thing] }
  union Thing = Site | Gate
  type Gate { width: Int }
`);

function lengthOf(query: string): number {
  const document = parse(query);
  const isOperation = (each: { kind: Kind }): each is OperationDefinitionNode =>
    each.kind === Kind.OPERATION_DEFINITION;
  const operation = document.definitions.find(isOperation);
  if (operation === undefined) throw new Error('there is no operation');
  return lengthInFull(SCHEMA, document, operation);
}

test.each([
  ['a field is as long as it is deep', '{ site { name sites { name } } }', 1 + 2 + 2 + 3],
  [
    'a fragment counts wherever it is spread',
    '{ a: site { ...f } b: site { ...f } } fragment f on Site { name }',
    6,
  ],
  ['an inline fragment takes no step', '{ site { ... { name } ... on Site { name } } }', 1 + 2 + 2],
  [
    'what may stand for a union counts for each of its types',
    '{ site { things { ... on Gate { width } } } }',
    1 + 2 + 2 * 3,
  ],
])('%s', (_name, query, length) => {
  expect(lengthOf(query)).toBe(length);
});

test('fragments that double at each level are counted at once', () => {
  const levels = Array.from(
    { length: 60 },
    (_, level) =>
      `fragment f${level} on Site { a: sites { ...f${level + 1} } b: sites { ...f${level + 1} } }`,
  );
  expect(lengthOf(`{ site { ...f0 } } ${levels.join(' ')} fragment f60 on Site { name }`)).toBeGreaterThan(
    2 ** 60,
  );
});
