import { OverviewDocument, type OverviewQueryVariables } from '../../generated/graphql';
import { apiLanguage } from '../../shared/graphql/use-project-query';
import { preferredLanguage } from '../../shared/i18n/preference';

/** The first screen's question, for the router to ask before the page's code has arrived. */
export function overviewRequest(code: string, asOf: string | undefined, revision: number | undefined) {
  const variables: OverviewQueryVariables = {
    code,
    asOf,
    revision,
    language: apiLanguage(preferredLanguage()),
  };
  return [OverviewDocument, variables] as const;
}
