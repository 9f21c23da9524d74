import { ProjectShellDocument, type ProjectShellQueryVariables } from '../generated/graphql';
import { apiLanguage } from '../shared/graphql/use-project-query';
import type { Language } from '../shared/i18n/catalogs';
import { preferredLanguage } from '../shared/i18n/preference';
import { apiAudience, type ProjectAddress } from '../shared/project/project-address';

/** The layout's question, for the router to ask early and for the layout to ask again with the same variables. */
export function shellRequest(
  { code, revision, as }: Pick<ProjectAddress, 'code' | 'revision' | 'as'>,
  language: Language = preferredLanguage(),
) {
  const variables: ProjectShellQueryVariables = {
    code,
    revision,
    as: apiAudience(as),
    language: apiLanguage(language),
  };
  return [ProjectShellDocument, variables] as const;
}
