import { Navigate, Outlet } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { TimeRibbon } from '../features/time-ribbon/time-ribbon';
import { formatDay } from '../shared/format';
import { useLanguage } from '../shared/i18n/language-context';
import { useProjectAddress } from '../shared/project/project-address';
import { type ProjectShell, ProjectShellContext } from '../shared/project/project-shell-context';
import { Content } from '../shared/ui/content';
import { ErrorState } from '../shared/ui/error-state';
import { InventedBadge } from '../shared/ui/invented-badge';
import { KnownThen } from './known-then';
import styles from './layout.module.css';
import { LiveNote } from './live-note';
import { ProjectNotFound } from './not-found-page';
import { shellRequest } from './project-shell-request';
import { RecordFoot } from './record-foot';
import { TimesNotice } from './times-notice';
import { useLive } from './use-live';

/** What surrounds every page of a project: which one it is, whether it is invented, and the time ribbon. */
export function ProjectLayout() {
  const { code, asOf, revision: known } = useProjectAddress();
  const { language, t } = useLanguage();
  const [query, variables] = shellRequest(code, known, language);
  const [{ data, error, fetching }, retry] = useQuery({ query, variables });
  const project = data?.project?.code === code ? data.project : undefined;

  const refreshShell = useCallback(() => retry({ requestPolicy: 'network-only' }), [retry]);
  // An earlier revision never changes: there is nothing to follow.
  const [change, close] = useLive(
    code,
    known === undefined ? project?.revision : undefined,
    language,
    refreshShell,
  );

  const shell = useMemo<ProjectShell | null>(() => {
    if (!project) return null;
    const { name, illustrative, revision, asOf: today, thresholds } = project;
    return { code: project.code, name, illustrative, revision, today, staleDays: thresholds.staleDays };
  }, [project]);

  // The page stands at what is known now instead, and says so.
  if (error && !project && !fetching && known !== undefined && isRefused(error))
    return <Navigate to="." search={(previous) => ({ ...previous, revision: undefined })} hash replace />;
  if (error && !project && !fetching) {
    return (
      <Content>
        <ErrorState error={error} retry={() => retry({ requestPolicy: 'network-only' })} />
      </Content>
    );
  }
  if (data && !project && !fetching) return <ProjectNotFound code={code} />;

  const day = asOf && !(shell && asOf >= shell.today) && formatDay(asOf, language);
  const where = [project?.name, project?.place, day && t('project.asItStood', { day })];
  const eyebrow = (
    <p className={styles.eyebrow}>
      <span>{where.filter(Boolean).join(' · ')}</span>
      {project?.illustrative && <InventedBadge />}
    </p>
  );
  return (
    <ProjectShellContext.Provider value={shell}>
      <Content
        eyebrow={
          <>
            {eyebrow}
            {project && <TimesNotice today={project.asOf} newest={project.revision} />}
            {known && project && <KnownThen revision={known} recordedAt={project.record.recordedAt} />}
          </>
        }
      >
        <Outlet />
        {project && (
          <RecordFoot
            day={asOf && asOf < project.asOf ? asOf : project.asOf}
            revision={project.revision}
            record={project.record}
          />
        )}
      </Content>
      <LiveNote code={code} change={change} close={close} />
      <TimeRibbon
        days={project?.statedDays ?? []}
        today={shell?.today}
        record={project && { revision: project.revision, hash: project.record.hash }}
      />
    </ProjectShellContext.Provider>
  );
}

/** True when the server understood the question and has no answer to it. */
function isRefused({ graphQLErrors }: CombinedError): boolean {
  return graphQLErrors.some(({ extensions }) => extensions?.code === 'BAD_USER_INPUT');
}
