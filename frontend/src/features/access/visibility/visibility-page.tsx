import './messages';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { ProjectVisibilityDocument, type ProjectVisibilityQuery } from '../../../generated/graphql';
import { useFollowed } from '../../../shared/graphql/use-followed';
import { apiLanguage } from '../../../shared/graphql/use-project-query';
import { useLanguage } from '../../../shared/i18n/language-context';
import { AccessTabs } from '../../../shared/project/access-tabs';
import { TODAY, useProjectAddress } from '../../../shared/project/project-address';
import { buttonClass } from '../../../shared/ui/button';
import { ErrorState } from '../../../shared/ui/error-state';
import { Page } from '../../../shared/ui/page';
import { SkeletonLines } from '../../../shared/ui/skeleton';
import { Administered } from './administered';
import { DeclaredCard } from './declared-card';
import { PublicationCard } from './publication-card';
import { RulesCard } from './rules-card';

export type VisibilityProject = NonNullable<ProjectVisibilityQuery['project']>;
export type Access = NonNullable<VisibilityProject['access']>;

/** `/p/CODE/visibility`: whether everybody may see the project, and what of it is shown to fewer. */
export function VisibilityPage() {
  return (
    <Administered>
      <Visibility />
    </Administered>
  );
}

function Visibility() {
  const { language, t } = useLanguage();
  const { code } = useProjectAddress();
  const variables = { code, language: apiLanguage(language) };
  const [{ data, error, fetching }, execute] = useQuery({
    query: ProjectVisibilityDocument,
    variables,
    requestPolicy: 'cache-and-network',
  });
  useFollowed(ProjectVisibilityDocument, variables);
  const retry = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const project = data?.project;
  return (
    <Page
      title={t('visibility.title')}
      lead={t('visibility.lead')}
      actions={
        <Link
          to="/p/$code/visibility/tighten"
          params={{ code }}
          search={TODAY}
          className={`${buttonClass()} no-print`}
        >
          {t('visibility.tighten')}
        </Link>
      }
    >
      <AccessTabs />
      {error && !fetching && <ErrorState error={error} retry={retry} />}
      {!project?.access && !error && <SkeletonLines lines={10} />}
      {project?.access && (
        <>
          <PublicationCard project={project} access={project.access} />
          <RulesCard rules={project.access.rules} />
          <DeclaredCard declared={project.access.declared} />
        </>
      )}
    </Page>
  );
}
