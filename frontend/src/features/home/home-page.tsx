import './messages';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { HomeDocument, type HomeQuery } from '../../generated/graphql';
import { apiLanguage } from '../../shared/graphql/use-project-query';
import { useLanguage } from '../../shared/i18n/language-context';
import { buttonClass } from '../../shared/ui/button';
import { Content } from '../../shared/ui/content';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import { SkeletonLines } from '../../shared/ui/skeleton';
import { ChangesCard } from './changes-card';
import styles from './home.module.css';
import { OrganisationPart } from './organisation-part';
import { useHomeLive } from './use-home-live';
import { waitingByOrganisation } from './waiting-groups';

type Viewer = HomeQuery['viewer'];

/** `/home`: what waits for whoever has signed in, the most urgent first. */
export function HomePage() {
  const { language, t } = useLanguage();
  const variables = { language: apiLanguage(language) };
  const [{ data, error }, execute] = useQuery({
    query: HomeDocument,
    variables,
    requestPolicy: 'cache-and-network',
  });
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useHomeLive(data?.viewer.waiting.projects ?? [], language, refresh);
  return (
    <Content>
      {data ? (
        <Home viewer={data.viewer} />
      ) : (
        <Page title={t('home.title')}>
          {error ? <ErrorState error={error} retry={refresh} /> : <SkeletonLines lines={8} />}
        </Page>
      )}
    </Content>
  );
}

function Home({ viewer }: { viewer: Viewer }) {
  const { t } = useLanguage();
  if (viewer.person === null) return <NotSignedIn />;
  if (viewer.waiting.projects.length === 0) return <NoProject isAdministrator={viewer.isAdministrator} />;
  return <Waiting viewer={viewer} title={t('home.title')} />;
}

function Waiting({ viewer, title }: { viewer: Viewer; title: string }) {
  const { t } = useLanguage();
  const { items, itemsLeftOut, projects, projectsLeftOut } = viewer.waiting;
  const speaking = viewer.memberships.filter(({ role }) => role !== 'COUNCIL');
  const organisations = waitingByOrganisation(
    items,
    speaking.map((each) => each.organisation),
  );
  const count = items.length + itemsLeftOut;
  const isReader = organisations.length === 0;
  return (
    <Page
      title={title}
      lead={t(isReader ? 'home.leadReader' : 'home.lead', { count, projects: projects.length })}
    >
      <div className={styles.part}>
        {organisations.map((each) => (
          <OrganisationPart
            key={each.id}
            waiting={each}
            alone={organisations.length === 1}
            projects={projects.filter((one) => one.organisations.some(({ id }) => id === each.id))}
          />
        ))}
        {itemsLeftOut > 0 && <p>{t('home.itemsLeftOut', { count: itemsLeftOut })}</p>}
        <ChangesCard projects={projects} />
        {projectsLeftOut > 0 && <p>{t('home.projectsLeftOut', { count: projectsLeftOut })}</p>}
      </div>
    </Page>
  );
}

function NotSignedIn() {
  const { t } = useLanguage();
  return (
    <Page title={t('home.signedOut.title')} lead={t('home.signedOut.lead')}>
      <p className={styles.links}>
        <Link to="/sign-in" search={{ next: '/home' } as never} className={buttonClass('primary')}>
          {t('home.signedOut.signIn')}
        </Link>
        <Link to="/" className={buttonClass()}>
          {t('home.toProjects')}
        </Link>
      </p>
    </Page>
  );
}

/** Someone who signed in and is a member of nothing: an administrator, or a guest whose membership has ended. */
function NoProject({ isAdministrator }: { isAdministrator: boolean }) {
  const { t } = useLanguage();
  return (
    <Page
      title={t('home.noProject.title')}
      lead={t(isAdministrator ? 'home.noProject.administrator' : 'home.noProject.lead')}
    >
      <p className={styles.links}>
        <Link to="/" className={buttonClass('primary')}>
          {t('home.toProjects')}
        </Link>
        {isAdministrator && (
          <Link to="/new" className={buttonClass()}>
            {t('projects.new')}
          </Link>
        )}
      </p>
    </Page>
  );
}
