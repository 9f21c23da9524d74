import { useQuery } from 'urql';
import { useLanguage } from '../../shared/i18n/language-context';
import { Page } from '../../shared/ui/page';
import { projectsRequest } from './projects-request';

/** The list of projects. */
export function ProjectsPage() {
  const { language, t } = useLanguage();
  const [query, variables] = projectsRequest(language);
  const [{ data }] = useQuery({ query, variables });
  return <Page title={t('projects.title')}>{data?.projects.totalCount}</Page>;
}
