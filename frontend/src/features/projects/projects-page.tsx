import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ProjectsQuery } from '../../generated/graphql';
import { useLanguage } from '../../shared/i18n/language-context';
import { buttonClass } from '../../shared/ui/button';
import { Content } from '../../shared/ui/content';
import { ErrorState } from '../../shared/ui/error-state';
import { InventedBadge } from '../../shared/ui/invented-badge';
import { Page } from '../../shared/ui/page';
import { SentenceText } from '../../shared/ui/sentence-text';
import { SkeletonLines } from '../../shared/ui/skeleton';
import { StatusMark } from '../../shared/ui/status-mark';
import styles from './projects-page.module.css';
import { projectsRequest } from './projects-request';

/** The list of projects, each with its sentence of today. */
export function ProjectsPage() {
  const { language, t } = useLanguage();
  const [query, variables] = projectsRequest(language);
  const [{ data, error }, execute] = useQuery({ query, variables });
  const create = (
    <Link to="/new" className={buttonClass()}>
      {t('projects.new')}
    </Link>
  );
  return (
    <Content>
      <Page title={t('projects.title')} lead={t('projects.lead')} actions={create}>
        {error && <ErrorState error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
        {!data && !error && <SkeletonLines lines={6} />}
        {data?.projects.totalCount === 0 && <p>{t('projects.empty')}</p>}
        {data && <ProjectList projects={data.projects.nodes} />}
      </Page>
    </Content>
  );
}

function ProjectList({ projects }: { projects: ProjectsQuery['projects']['nodes'] }) {
  return (
    <ul className={styles.list}>
      {projects.map((project) => (
        <li key={project.code} className={styles.project}>
          <Link to="/p/$code" params={{ code: project.code }}>
            <span className={styles.name}>
              {[project.name, project.place].filter(Boolean).join(' · ')}
              {project.illustrative && <InventedBadge />}
            </span>
            <span className={styles.headline}>
              <SentenceText sentence={project.headline} />
            </span>
            <span className={styles.status}>
              <StatusMark colour={project.status.computed.colour} />
              <span>{project.status.computed.sentence}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
