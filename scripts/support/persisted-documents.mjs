// The page's own operations, each known to the server by an identifier: see "Persisted documents" in GraphQL over HTTP.
import { createHash } from 'node:crypto';
import { Kind, parse, print, stripIgnoredCharacters } from 'graphql';
import { formatDocument } from 'urql';

const DOCUMENT = /^(export const \w+ = )(\{"kind":"Document".*\})( as unknown as DocumentNode<.*>;)$/gm;

/**
 * The generated module of the page with an identifier in each document, and the texts by identifier. A text holds the
 * names of types for which the page's cache asks, so that what is sent is what is known.
 */
export function withIds(generated) {
  const texts = new Map();
  const code = generated.replaceAll(DOCUMENT, (whole, begin, json, end) => {
    const document = JSON.parse(json);
    // A fragment alone cannot be asked.
    if (!document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)) return whole;
    const text = stripIgnoredCharacters(print(formatDocument(document)));
    const documentId = idOf(text);
    texts.set(documentId, text);
    return `${begin}${JSON.stringify({ ...parse(text, { noLocation: true }), documentId })}${end}`;
  });
  return { code, texts };
}

/** The module by which the server knows the texts. */
export function manifestModule(texts) {
  const entries = [...texts].sort().map((entry) => `  ${JSON.stringify(entry)},`);
  return [
    '/** The operations of the page that is served, by identifier. */',
    'export const PERSISTED_DOCUMENTS: ReadonlyMap<string, string> = new Map([',
    ...entries,
    ']);',
    '',
  ].join('\n');
}

function idOf(text) {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
