import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { operationInAddress, operationInBody } from '../answers/operation.js';
import { PERSISTED_DOCUMENTS } from '../generated/persisted-documents.js';
import { SCHEMA_FILE } from '../repository-root.js';
import { findDocument } from './persisted-document.js';

const KNOWN = new Map([['sha256:0a', '{ a }']]);

test('an identifier stands for its text', () => {
  expect(findDocument('sha256:0a', undefined, KNOWN)).toEqual({ kind: 'text', text: '{ a }' });
  expect(findDocument('sha256:0a', null, KNOWN)).toEqual({ kind: 'text', text: '{ a }' });
  expect([findDocument(undefined, '{ b }', KNOWN), findDocument(null, undefined, KNOWN)]).toEqual([
    null,
    null,
  ]);
});

test.each([
  ['an unknown identifier', 'sha256:0b', undefined, 'PERSISTED_DOCUMENT_NOT_FOUND'],
  ['an empty one', '', undefined, 'PERSISTED_DOCUMENT_NOT_FOUND'],
  ['the name of what every object has', 'constructor', undefined, 'PERSISTED_DOCUMENT_NOT_FOUND'],
  ['one beside a text', 'sha256:0a', '{ b }', 'BAD_REQUEST'],
  ['one beside an empty text', 'sha256:0a', '', 'BAD_REQUEST'],
  ['one that is no text', 7, undefined, 'BAD_REQUEST'],
  ['several', ['sha256:0a'], undefined, 'BAD_REQUEST'],
])('%s is refused', (_name, documentId, query, code) => {
  expect(findDocument(documentId, query, KNOWN)).toMatchObject({ kind: 'refused', refusal: { code } });
});

test('a request by identifier is the operation of its text, in a body and in an address', () => {
  const [documentId, query] = [...PERSISTED_DOCUMENTS][0] as [string, string];
  const operation = { query, operationName: null, variables: { a: 1 } };
  expect(operationInBody(JSON.stringify({ documentId, variables: { a: 1 } }))).toEqual(operation);
  expect(operationInAddress(`${new URLSearchParams({ documentId, variables: '{"a":1}' })}`)).toEqual(
    operation,
  );
});

test.each([
  {},
  { documentId: 'sha256:0b' },
  { documentId: null },
  { query: '{ a }', documentId: 'sha256:0b' },
])('what cannot be looked up is no plain operation: %j', (body) =>
  expect(operationInBody(JSON.stringify(body))).toBe(null),
);

const SCHEMA = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));

test('the page asks many questions', () => expect(PERSISTED_DOCUMENTS.size).toBeGreaterThan(50));

test.each([...PERSISTED_DOCUMENTS.values()].map((text) => [text.slice(0, 60), text]))(
  'the page’s own %s keeps to the contract and is one operation',
  (_name, text) => {
    const document = parse(text);
    expect(validate(SCHEMA, document)).toEqual([]);
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    expect(operations).toHaveLength(1);
  },
);
