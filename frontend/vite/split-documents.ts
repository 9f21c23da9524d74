import { type DocumentNode, print, stripIgnoredCharacters } from 'graphql';
import type { Plugin } from 'vite';

const GENERATED = /\/generated\/graphql\.ts$/;
const DOCUMENT = /^export const (\w+) = (\{"kind":"Document".*\}) as unknown as DocumentNode<.*>;$/gm;
const PREFIX = '\0graphql-document:';

/** Each generated document as a module of its own and as text, so that a page carries its own questions and no others. */
export function splitDocuments(): Plugin {
  const texts = new Map<string, string>();
  return {
    name: 'cantiere-split-documents',
    enforce: 'pre',
    transform(code, id) {
      if (!GENERATED.test(id)) return null;
      const split = code.replaceAll(DOCUMENT, (_whole, name: string, json: string) => {
        texts.set(name, stripIgnoredCharacters(print(JSON.parse(json) as DocumentNode)));
        return `export { default as ${name} } from '${PREFIX.slice(1)}${name}';`;
      });
      return { code: split, map: null };
    },
    resolveId: (source) => (source.startsWith(PREFIX.slice(1)) ? `\0${source}` : null),
    load: (id) => {
      if (!id.startsWith(PREFIX)) return null;
      return {
        code: `export default ${JSON.stringify(texts.get(id.slice(PREFIX.length)))}`,
        moduleSideEffects: false,
      };
    },
  };
}
