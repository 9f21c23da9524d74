import type { Plugin } from 'vite';

const LANGUAGE = '@0no-co/graphql.web';
const PREFIX = '\0no-query-language:';

/**
 * Leaves the parser and the printer of the query language out of the built page: it names its questions by identifier
 * (see split-documents.ts), so the client prints nothing but documents with nothing in them.
 */
export function noQueryLanguage(): Plugin {
  return {
    name: 'cantiere-no-query-language',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== LANGUAGE) return null;
      const whole = await this.resolve(source, importer, { skipSelf: true });
      return whole && `${PREFIX}${whole.id}`;
    },
    load: (id) => {
      if (!id.startsWith(PREFIX)) return null;
      return { code: partOf(id.slice(PREFIX.length)), moduleSideEffects: false };
    },
  };
}

function partOf(whole: string): string {
  return `export { GraphQLError, Kind } from ${JSON.stringify(whole)};
export const print = () => '';
export const parse = () => { throw new Error('A built page asks by identifier, not by text.'); };`;
}
