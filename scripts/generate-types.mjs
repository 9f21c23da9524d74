// Writes the TypeScript types of both sides, and the page's own operations for the server. Run by "npm run generate" and
// by every build; the result is not committed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { at } from './support/paths.mjs';
import { manifestModule, withIds } from './support/persisted-documents.mjs';

const SCALARS = {
  Date: 'string',
  DateTime: 'string',
  Decimal: 'string',
  EmailAddress: 'string',
  URL: 'string',
};

const shared = { scalars: SCALARS, useTypeImports: true, enumType: 'string-literal', enumsAsTypes: true };

const BACKEND_TYPES = at('backend/src/generated/schema-types.ts');
const FRONTEND_TYPES = at('frontend/src/generated/graphql.ts');
const MANIFEST = at('backend/src/generated/persisted-documents.ts');

const files = await generate(
  {
    schema: at('schema.graphql'),
    silent: true,
    errorsOnly: true,
    ignoreNoDocuments: true,
    generates: {
      [BACKEND_TYPES]: { plugins: ['typescript'], config: shared },
      [FRONTEND_TYPES]: {
        documents: at('frontend/src/**/*.graphql'),
        plugins: ['typescript-operations', 'typed-document-node'],
        config: shared,
      },
    },
  },
  false,
);

const contentOf = (path) => files.find(({ filename }) => filename === path).content;
const { code, texts } = withIds(contentOf(FRONTEND_TYPES));
write(BACKEND_TYPES, contentOf(BACKEND_TYPES));
write(FRONTEND_TYPES, code);
write(MANIFEST, manifestModule(texts));

/** What is the same stays untouched, so that nothing that watches begins anew. */
function write(path, content) {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
