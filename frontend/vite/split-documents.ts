import { type DocumentNode, print, stripIgnoredCharacters } from 'graphql';
import type { Plugin } from 'vite';

const GENERATED = /\/generated\/graphql\.ts$/;
const DOCUMENT = /^export const (\w+) = (\{"kind":"Document".*\}) as unknown as DocumentNode<.*>;$/gm;
const PREFIX = '\0graphql-document:';

type Persisted = DocumentNode & { readonly documentId: string };

/**
 * Each generated document as a module of its own, so that a page carries its own questions and no others: built, as the
 * identifier by which the server knows it; while developing as text, which may be newer than the server.
 */
export function splitDocuments(): Plugin {
  const documents = new Map<string, Persisted>();
  let contentOf = textOf;
  return {
    name: 'cantiere-split-documents',
    enforce: 'pre',
    configResolved({ command }) {
      contentOf = command === 'build' ? idOf : textOf;
    },
    transform(code, id) {
      if (!GENERATED.test(id)) return null;
      const split = code.replaceAll(DOCUMENT, (_whole, name: string, json: string) => {
        documents.set(name, JSON.parse(json) as Persisted);
        return `export { default as ${name} } from '${PREFIX.slice(1)}${name}';`;
      });
      return { code: split, map: null };
    },
    resolveId: (source) => (source.startsWith(PREFIX.slice(1)) ? `\0${source}` : null),
    load: (id) => {
      const document = id.startsWith(PREFIX) && documents.get(id.slice(PREFIX.length));
      if (!document) return null;
      return { code: `export default ${JSON.stringify(contentOf(document))}`, moduleSideEffects: false };
    },
  };
}

function textOf(document: Persisted): unknown {
  return stripIgnoredCharacters(print(document));
}

/** What the client sends as `documentId`: a document with nothing in it. */
function idOf({ kind, documentId }: Persisted): unknown {
  return { kind, definitions: [], documentId };
}
