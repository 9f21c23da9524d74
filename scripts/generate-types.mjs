// Writes the TypeScript types of both sides. Run by "npm run generate" and by every build; the result is not committed.
import { generate } from '@graphql-codegen/cli';
import { at } from './support/paths.mjs';

const SCALARS = {
  Date: 'string',
  DateTime: 'string',
  Decimal: 'string',
  EmailAddress: 'string',
  URL: 'string',
};

const shared = { scalars: SCALARS, useTypeImports: true, enumType: 'string-literal', enumsAsTypes: true };

await generate(
  {
    schema: at('schema.graphql'),
    silent: true,
    errorsOnly: true,
    ignoreNoDocuments: true,
    generates: {
      [at('backend/src/generated/schema-types.ts')]: { plugins: ['typescript'], config: shared },
      [at('frontend/src/generated/graphql.ts')]: {
        documents: at('frontend/src/**/*.graphql'),
        plugins: ['typescript-operations', 'typed-document-node'],
        config: shared,
      },
    },
  },
  true,
);
