import { readFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { SCHEMA_FILE } from '../repository-root.js';
import { DOCUMENT_LIMITS } from './core/document-limits.js';
import { readDocument } from './read-document.js';

const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));
const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

function codeOf(text: string): unknown {
  const read = readDocument(schema, text, DOCUMENT_LIMITS);
  return read.ok ? 'ok' : read.errors[0]?.extensions.code;
}

/** The largest documents that a request of 256 KB can hold. */
const REFUSED: readonly (readonly [string, string, string])[] = [
  ['10,000 aliases', `{ ${times(10_000, (each) => `a${each}: __typename`)} }`, 'TOO_MANY_TOKENS'],
  ['300 aliases', `{ ${times(300, (each) => `a${each}: __typename`)} }`, 'TOO_MANY_ALIASES'],
  ['10,000 directives', `{ __typename ${'@a'.repeat(10_000)} }`, 'TOO_MANY_DIRECTIVES'],
  ['10,000 times the same field', `{ ${'__typename '.repeat(10_000)} }`, 'TOO_MANY_TOKENS'],
  ['the same field 2,000 times', `{ ${'__typename '.repeat(2000)} }`, 'TOO_MANY_REPEATS'],
  ['the same fields in fragments in place', `{ ${'... { __typename } '.repeat(60)} }`, 'TOO_MANY_REPEATS'],
  [
    'the same fields below equal ones',
    `{ ${'viewer { person { id } } '.repeat(20)} ${'viewer { person { id } } '.repeat(20)} }`,
    'TOO_MANY_REPEATS',
  ],
  ['a depth of 50', `{ ${'a { '.repeat(50)} b ${'} '.repeat(50)} }`, 'QUERY_TOO_DEEP'],
  [
    'a depth of 29 through fragments',
    `{ ...f0 } ${times(28, (each) => `fragment f${each} on Query { a { ...f${each + 1} } }`)} fragment f28 on Query { b }`,
    'QUERY_TOO_DEEP',
  ],
  ['braces without end', '{ a '.repeat(60_000), 'NESTED_TOO_DEEP'],
  ['lists in lists without end', `{ a(b: ${'['.repeat(100_000)}`, 'NESTED_TOO_DEEP'],
  ['a fragment in itself', '{ ...a } fragment a on Query { ...a }', 'CIRCULAR_FRAGMENTS'],
  [
    'fragments in a circle',
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ... { ...a } }',
    'CIRCULAR_FRAGMENTS',
  ],
  [
    'many fragments',
    `{ __typename } ${times(60, (each) => `fragment f${each} on Query { __typename }`)}`,
    'TOO_MANY_FRAGMENTS',
  ],
  ['many spreads', `{ ${'...a '.repeat(10_000)} } fragment a on Query { __typename }`, 'TOO_MANY_SPREADS'],
  ['many operations', times(200, (each) => `query q${each} { __typename }`), 'TOO_MANY_OPERATIONS'],
  [
    'many variables',
    `query (${times(500, (each) => `$v${each}: Int`)}) { __typename }`,
    'TOO_MANY_VARIABLES',
  ],
  ['1,500 unknown fields', `{ ${times(1500, (each) => `prject${each}`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['an unknown field with a long name', `{ ${'p'.repeat(250_000)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['comments and nothing else', '#\n'.repeat(125_000), 'TOO_MANY_TOKENS'],
  ['texts without end', `{ a(b: """${'"'.repeat(200_000)}`, 'TOO_MANY_TOKENS'],
  [
    'fragments with the same fields side by side',
    `{ ${times(30, (each) => `...f${each}`)} } ${times(30, (each) => `fragment f${each} on Query { ${times(20, (field) => `viewer${field}: x { a }`.replace(/^viewer\d+: x/, `x${field}`))} }`)}`,
    'TOO_MANY_REPEATS',
  ],
];

describe('a document that is too much, or wrong, is refused', () => {
  test.each(REFUSED)('%s', (_name, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test('in less than 50 ms each', () => {
    const slow = REFUSED.flatMap(([name, text]) => {
      // The fastest of three: a machine at other work is not the document's fault.
      const ms = [1, 2, 3].map(() => {
        const begin = performance.now();
        readDocument(schema, text, DOCUMENT_LIMITS);
        return performance.now() - begin;
      });
      return Math.min(...ms) < 50 ? [] : [`${name}: ${Math.min(...ms).toFixed(1)} ms`];
    });
    expect(slow).toEqual([]);
  });

  test('with few words, however many faults it has', () => {
    const read = readDocument(schema, `{ ${times(1500, (each) => `prject${each}`)} }`, DOCUMENT_LIMITS);
    expect(JSON.stringify(read.ok ? [] : read.errors).length).toBeLessThan(5000);
  });
});

test('what tools ask of the contract itself is admitted', () => {
  const text = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
  });
  expect(codeOf(text)).toBe('ok');
});
