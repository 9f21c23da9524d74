import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { TimeRibbon } from '../features/time-ribbon/time-ribbon';
import { formatDay } from '../shared/format';
import { useLanguage } from '../shared/i18n/language-context';
import { useProjectAddress } from '../shared/project/project-address';
import { type ProjectShell, ProjectShellContext } from '../shared/project/project-shell-context';
import { WithheldContext, withheldIndex } from '../shared/project/withheld';
import { Content } from '../shared/ui/content';
import { ErrorState } from '../shared/ui/error-state';
import { InventedBadge } from '../shared/ui/invented-badge';
import { KnownThen } from './known-then';
import styles from './layout.module.css';
import { LiveNote } from './live-note';
import { ProjectNotFound } from './not-found-page';
import { shellRequest } from './project-shell-request';
import { PublicationNote } from './publication-note';
import { RecordFoot } from './record-foot';
import { TimesNotice } from './times-notice';
import { useLive } from './use-live';

/** The addresses at which something is recorded. */
const WRITES = /\/(?:add|state|correct|withdraw|explain|tighten|publish)(?:\/|$)/;

/** What surrounds every page of a project: which one it is, whether it is invented, and the time ribbon. */
export function ProjectLayout() {
  const address = useProjectAddress();
  const { code, asOf, revision: known, as } = address;
  const { language, t } = useLanguage();
  const [query, variables] = shellRequest(address, language);
  const [{ data, error, fetching }, retry] = useQuery({ query, variables });
  const project = data?.project?.code === code ? data.project : undefined;

  const writes = useLocation({ select: ({ pathname }) => WRITES.test(pathname) });
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
    const { name, illustrative, published, revision, asOf: today, thresholds } = project;
    const { staleDays } = thresholds;
    return { code: project.code, name, illustrative, published, revision, today, staleDays };
  }, [project]);

  const withheld = useMemo(() => withheldIndex(project?.withheld ?? []), [project]);

  // Only whoever administers the project has others' eyes; the page is shown with one's own instead, and says so.
  if (error && !project && !fetching && as !== undefined && isRefused(error))
    return <Navigate to="." search={(previous) => ({ ...previous, as: undefined })} hash replace />;
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
      <WithheldContext.Provider value={withheld}>
        <Content
          eyebrow={
            <>
              <div className={styles.top}>
                {eyebrow}
                {project && <PublicationNote project={project} />}
              </div>
              {project && <TimesNotice today={project.asOf} newest={project.revision} />}
              {known && project && <KnownThen revision={known} recordedAt={project.record.recordedAt} />}
            </>
          }
        >
          {as && writes ? <p>{t('preview.writes')}</p> : <Outlet />}
          {project && (
            <RecordFoot
              day={asOf && asOf < project.asOf ? asOf : project.asOf}
              revision={project.revision}
              record={project.record}
            />
          )}
        </Content>
        {/* What was recorded is told to whoever looks, and not with others' eyes. */}
        <LiveNote code={code} change={as ? undefined : change} close={close} />
        <TimeRibbon
          days={project?.statedDays ?? []}
          today={shell?.today}
          record={project && { revision: project.revision, hash: project.record.hash }}
        />
      </WithheldContext.Provider>
    </ProjectShellContext.Provider>
  );
}

/** True when the server understood the question and has no answer to it. */
function isRefused({ graphQLErrors }: CombinedError): boolean {
  return graphQLErrors.some(({ extensions }) => extensions?.code === 'BAD_USER_INPUT');
}
