import { ProjectsDocument, type ProjectsQueryVariables } from '../../generated/graphql';
import { apiLanguage } from '../../shared/graphql/use-project-query';
import type { Language } from '../../shared/i18n/catalogs';
import { preferredLanguage } from '../../shared/i18n/preference';

/** The list's question, for the router to ask before the page's code has arrived. */
export function projectsRequest(language: Language = preferredLanguage(), after?: string) {
  const variables: ProjectsQueryVariables = { language: apiLanguage(language), first: 50, after };
  return [ProjectsDocument, variables] as const;
}
