import { useCallback, useEffect } from 'react';
import { type CombinedError, type TypedDocumentNode, useQuery } from 'urql';
import { useLanguage } from '../i18n/language-context';
import { apiAudience, useProjectAddress } from '../project/project-address';
import { type ProjectVariables, rememberQuery } from './active-queries';

/** The state of a project page's query. */
export type ProjectQuery<Data> = {
  /** The answer; while another day is on its way, still that of the day before it. */
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  /** True while what is shown belongs to another day, language or project than asked for. */
  readonly pending: boolean;
  readonly retry: () => void;
};

/**
 * Asks for a project as of the day and the revision in the address, with the eyes that it names, in the reader's language.
 * The document takes `$code: String!`, `$asOf: Date`, `$revision: Int`, `$as: Visibility` and `$language: Language!`; `extra` gives any other variables (keep them primitive).
 */
export function useProjectQuery<Data, Variables extends ProjectVariables>(
  document: TypedDocumentNode<Data, Variables>,
  extra?: Omit<Variables, keyof ProjectVariables>,
): ProjectQuery<Data> {
  const { code, asOf, revision, as } = useProjectAddress();
  const { language } = useLanguage();
  const variables = {
    code,
    asOf,
    revision,
    as: apiAudience(as),
    language: apiLanguage(language),
    ...extra,
  } as unknown as Variables;
  const [result, execute] = useQuery({ query: document, variables });

  const key = JSON.stringify(variables);
  useEffect(() => rememberQuery(document as TypedDocumentNode, JSON.parse(key)), [document, key]);

  const retry = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  return { data: result.data, error: result.error, pending: result.fetching, retry };
}

/** The language as the API names it. */
export function apiLanguage<L extends string>(language: L): Uppercase<L> {
  return language.toUpperCase() as Uppercase<L>;
}
