import type { Rollup } from 'vite';
import { expect, test } from 'vitest';
import { splitDocuments } from './split-documents.ts';

const GENERATED = [
  "import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';",
  'export const CodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query",' +
    '"name":{"kind":"Name","value":"Code"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field",' +
    '"name":{"kind":"Name","value":"code"}}]}}],"documentId":"sha256:0a"} as unknown as DocumentNode<CodeQuery, CodeQueryVariables>;',
].join('\n');

/** What the plugin makes of the generated module, and of its one document. */
function split(command: 'build' | 'serve') {
  const { configResolved, transform, load } = splitDocuments();
  const context = {} as Rollup.TransformPluginContext;
  (configResolved as (config: object) => void)({ command });
  const call = transform as (this: unknown, code: string, id: string) => { code: string };
  const { code } = call.call(context, GENERATED, '/src/generated/graphql.ts');
  const read = load as (this: unknown, id: string) => { code: string };
  return { code, document: read.call(context, '\0graphql-document:CodeDocument').code };
}

test('each document becomes a module of its own', () => {
  const { code } = split('build');
  expect(code).toContain("export { default as CodeDocument } from 'graphql-document:CodeDocument'");
  expect(code).not.toContain('"kind"');
});

test('a built page names its questions by their identifiers alone', () => {
  expect(split('build').document).toBe(
    'export default {"kind":"Document","definitions":[],"documentId":"sha256:0a"}',
  );
});

test('while developing a page sends their text', () => {
  expect(split('serve').document).toBe('export default "query Code{code}"');
});
