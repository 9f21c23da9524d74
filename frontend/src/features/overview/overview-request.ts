import { OverviewDocument, type OverviewQueryVariables } from '../../generated/graphql';
import { apiLanguage } from '../../shared/graphql/use-project-query';
import { preferredLanguage } from '../../shared/i18n/preference';
import { apiAudience, type ProjectAddress } from '../../shared/project/project-address';

/** The first screen's question, for the router to ask before the page's code has arrived. */
export function overviewRequest({ code, asOf, revision, as }: ProjectAddress) {
  const variables: OverviewQueryVariables = {
    code,
    asOf,
    revision,
    as: apiAudience(as),
    language: apiLanguage(preferredLanguage()),
  };
  return [OverviewDocument, variables] as const;
}
