import { Link } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { ProjectsQuery } from '../../generated/graphql';
import { useLanguage } from '../../shared/i18n/language-context';
import { Button, buttonClass } from '../../shared/ui/button';
import { Content } from '../../shared/ui/content';
import { ErrorState } from '../../shared/ui/error-state';
import { InventedBadge } from '../../shared/ui/invented-badge';
import { Page } from '../../shared/ui/page';
import { SentenceText } from '../../shared/ui/sentence-text';
import { SkeletonLines } from '../../shared/ui/skeleton';
import { StatusMark } from '../../shared/ui/status-mark';
import { useViewer } from '../../shared/viewer/use-viewer';
import styles from './projects-page.module.css';
import { projectsRequest } from './projects-request';

/** The list of projects, each with its sentence of today. */
export function ProjectsPage() {
  const { t } = useLanguage();
  const [pages, setPages] = useState<(string | undefined)[]>([undefined]);
  const create = useViewer()?.isAdministrator && (
    <Link to="/new" className={buttonClass()}>
      {t('projects.new')}
    </Link>
  );
  return (
    <Content>
      <Page title={t('projects.title')} lead={t('projects.lead')} actions={create}>
        {pages.map((after, at) => (
          <ProjectsPart
            key={after ?? 'first'}
            after={after}
            more={at === pages.length - 1 ? (cursor) => setPages([...pages, cursor]) : undefined}
          />
        ))}
      </Page>
    </Content>
  );
}

type ProjectsPartProps = { after: string | undefined; more: ((cursor: string) => void) | undefined };

/** Fifty projects, and the way to the next fifty. */
function ProjectsPart({ after, more }: ProjectsPartProps) {
  const { language, t } = useLanguage();
  const [query, variables] = projectsRequest(language, after);
  const [{ data, error }, execute] = useQuery({ query, variables });
  const list = useRef<HTMLUListElement>(null);
  const drawn = data !== undefined;
  // The button that asked for these is gone.
  useEffect(() => {
    if (after && drawn) list.current?.querySelector('a')?.focus();
  }, [after, drawn]);
  if (error) return <ErrorState error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonLines lines={6} />;
  const { totalCount, nodes, pageInfo } = data.projects;
  const next = pageInfo.hasNextPage && pageInfo.endCursor;
  return (
    <>
      {totalCount === 0 && <p>{t('projects.empty')}</p>}
      <ProjectList projects={nodes} list={list} />
      {next && more && <Button onClick={() => more(next)}>{t('projects.more')}</Button>}
    </>
  );
}

type ProjectListProps = {
  projects: ProjectsQuery['projects']['nodes'];
  list: RefObject<HTMLUListElement | null>;
};

function ProjectList({ projects, list }: ProjectListProps) {
  return (
    <ul className={styles.list} ref={list}>
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
