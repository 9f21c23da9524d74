import { createHash } from 'node:crypto';
import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { manifestModule, withIds } from './persisted-documents.mjs';

const document = (text) => JSON.stringify(parse(text, { noLocation: true }));
const generated = (text) =>
  `export const CodeDocument = ${document(text)} as unknown as DocumentNode<CodeQuery, CodeQueryVariables>;`;

test('a document is given the hash of the text that the page would send, with the names of types', () => {
  const { code, texts } = withIds(
    generated('query Code { project(code: "p") { ...C } } fragment C on Project { code }'),
  );
  const text = 'query Code{project(code:"p"){...C __typename}}fragment C on Project{code __typename}';
  const id = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  expect([...texts]).toEqual([[id, text]]);
  const json = JSON.parse(code.slice(code.indexOf('{'), code.lastIndexOf('}') + 1));
  expect(json.documentId).toBe(id);
  expect(print(json)).toBe(print(parse(text)));
  expect(code).toMatch(/ as unknown as DocumentNode<CodeQuery, CodeQueryVariables>;$/);
});

test('the same text has the same identifier, and what is no operation stays as it was', () => {
  const types = `export type CodeQuery = { code: string };\n${generated('fragment C on Project { code }')}`;
  const { code } = withIds(`${types}\n${generated('{ a }')}`);
  expect(code.startsWith(types)).toBe(true);
  const again = withIds(
    `${generated('{ a }')}\n${generated('{ a }').replace('CodeDocument', 'OtherDocument')}`,
  );
  expect(again.texts.size).toBe(1);
  const module = manifestModule(again.texts);
  expect(module).toMatch(/\["sha256:[0-9a-f]{64}","\{a\}"\],/);
});
