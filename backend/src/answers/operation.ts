import { z } from 'zod';
import { findDocument } from '../persisted/persisted-document.js';

/** What a request asks for, as it arrived: not yet checked against the contract. */
export interface Operation {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

const OPERATION = z.strictObject({
  query: z.string().optional(),
  documentId: z.string().optional(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  // A persisted query is for the GraphQL server to know.
  extensions: z.object({ persistedQuery: z.undefined().optional() }).nullish(),
});

/** The operation in a body of JSON; null where it has an unusual form, which the GraphQL server judges. */
export function operationInBody(text: string): Operation | null {
  return readOperation(() => JSON.parse(text));
}

/** The same in the part of an address after its question mark. */
export function operationInAddress(search: string): Operation | null {
  return readOperation(() => {
    const parameters = new URLSearchParams(search);
    const entries = [...parameters];
    if (entries.length !== new Set(parameters.keys()).size) return null;
    return Object.fromEntries(
      entries.map(([name, text]) => [name, IN_JSON.has(name) ? JSON.parse(text) : text]),
    );
  });
}

const IN_JSON = new Set(['variables', 'extensions']);

function readOperation(parse: () => unknown): Operation | null {
  try {
    const read = OPERATION.safeParse(parse());
    if (!read.success) return null;
    const { documentId, operationName, variables } = read.data;
    const found = findDocument(documentId, read.data.query);
    const query = found?.kind === 'text' ? found.text : read.data.query;
    if (query === undefined || found?.kind === 'refused') return null;
    return { query, operationName: operationName ?? null, variables: variables ?? {} };
  } catch {
    return null;
  }
}
