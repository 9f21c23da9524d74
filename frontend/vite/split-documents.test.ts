import type { Rollup } from 'vite';
import { expect, test } from 'vitest';
import { splitDocuments } from './split-documents.ts';

const GENERATED = [
  "import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';",
  'export const CodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query",' +
    '"name":{"kind":"Name","value":"Code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field",' +
    '"name":{"kind":"Name","value":"code"}}]}}]} as unknown as DocumentNode<CodeQuery, CodeQueryVariables>;',
].join('\n');

test('each document becomes a module of its own that holds its text', () => {
  const { transform, load } = splitDocuments();
  const context = {} as Rollup.TransformPluginContext;
  const call = transform as (this: unknown, code: string, id: string) => { code: string };
  const { code } = call.call(context, GENERATED, '/src/generated/graphql.ts');
  expect(code).toContain("export { default as CodeDocument } from 'graphql-document:CodeDocument'");
  expect(code).not.toContain('"kind"');
  const text = (load as (this: unknown, id: string) => { code: string }).call(
    context,
    '\0graphql-document:CodeDocument',
  );
  expect(text.code).toBe('export default "query Code{code}"');
});
