import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { overviewRequest } from '../features/overview/overview-request';
import { projectsRequest } from '../features/projects/projects-request';
import { client } from '../shared/graphql/client';
import { asLanguage } from '../shared/i18n/preference';
import { type ProjectAddress, parseRule, parseSeen } from '../shared/project/project-address';
import { NotFoundPage } from './not-found-page';
import { ProjectLayout } from './project-layout';
import { shellRequest } from './project-shell-request';
import { RootLayout } from './root-layout';
import { RouteError } from './route-error';

const root = createRootRoute({
  component: RootLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: RouteError,
  validateSearch: (search: Record<string, unknown>): { lang?: string | undefined } => ({
    lang: asLanguage(search.lang) ?? undefined,
  }),
  search: { middlewares: [retainSearchParams(['lang'])] },
});

const projects = createRoute({
  getParentRoute: () => root,
  path: '/',
  // Asked before the page's code has arrived, and not waited for.
  loader: () => void client.query(...projectsRequest()).toPromise(),
  component: lazyRouteComponent(() => import('../features/projects/projects-page'), 'ProjectsPage'),
});

const projectNew = createRoute({
  getParentRoute: () => root,
  path: '/new',
  component: lazyRouteComponent(() => import('../features/forms/pages/project-new-page'), 'ProjectNewPage'),
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/home',
  component: lazyRouteComponent(() => import('../features/home/home-page'), 'HomePage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../features/account/sign-in-page'), 'SignInPage'),
});

const firstAdministrator = createRoute({
  getParentRoute: () => root,
  path: '/first-administrator',
  component: lazyRouteComponent(
    () => import('../features/account/first-administrator-page'),
    'FirstAdministratorPage',
  ),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../features/account/invitation-page'), 'InvitationPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('../features/account/reset-password-page'), 'ResetPasswordPage'),
});

const emailConfirmed = createRoute({
  getParentRoute: () => root,
  path: '/email-confirmed',
  component: lazyRouteComponent(
    () => import('../features/account/email-confirmed-page'),
    'EmailConfirmedPage',
  ),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/account/account-page'), 'AccountPage'),
});

const administration = createRoute({
  getParentRoute: () => root,
  path: '/administration',
  component: lazyRouteComponent(
    () => import('../features/forms/access/administration/administration-page'),
    'AdministrationPage',
  ),
});

const project = createRoute({
  getParentRoute: () => root,
  path: '/p/$code',
  component: ProjectLayout,
  validateSearch: parseSeen,
  search: { middlewares: [retainSearchParams(['asOf', 'revision', 'as'])] },
  loaderDeps: ({ search: { revision, as } }) => ({ revision, as }),
  loader: ({ params, deps }) => void client.query(...shellRequest({ ...params, ...deps })).toPromise(),
});

const overview = createRoute({
  getParentRoute: () => project,
  path: '/',
  loaderDeps: ({ search }) => search as Pick<ProjectAddress, 'asOf' | 'revision' | 'as'>,
  loader: ({ params, deps }) => void client.query(...overviewRequest({ ...params, ...deps })).toPromise(),
  component: lazyRouteComponent(() => import('../features/overview/overview-page'), 'OverviewPage'),
});

const milestones = createRoute({
  getParentRoute: () => project,
  path: '/milestones',
  component: lazyRouteComponent(() => import('../features/milestones/milestones-page'), 'MilestonesPage'),
});

const milestone = createRoute({
  getParentRoute: () => project,
  path: '/milestones/$key',
  component: lazyRouteComponent(() => import('../features/milestones/milestone-page'), 'MilestonePage'),
});

const qr = createRoute({
  getParentRoute: () => project,
  path: '/qr',
  component: lazyRouteComponent(() => import('../features/qr/qr-page'), 'QrPage'),
});

/** The forms of a project, for those who may record something in it. */
const recording = createRoute({
  getParentRoute: () => project,
  id: 'recording',
  component: lazyRouteComponent(() => import('../features/forms/pages/may-record'), 'MayRecordPages'),
});

const milestoneState = createRoute({
  getParentRoute: () => recording,
  path: '/milestones/$key/state',
  component: lazyRouteComponent(
    () => import('../features/forms/pages/milestone-state-page'),
    'MilestoneStatePage',
  ),
});

const progress = createRoute({
  getParentRoute: () => project,
  path: '/progress',
  component: lazyRouteComponent(() => import('../features/progress/progress-page'), 'ProgressPage'),
});

const funding = createRoute({
  getParentRoute: () => project,
  path: '/funding',
  component: lazyRouteComponent(() => import('../features/funding/funding-page'), 'FundingPage'),
});

const promises = createRoute({
  getParentRoute: () => project,
  path: '/promises',
  component: lazyRouteComponent(() => import('../features/promises/promises-page'), 'PromisesPage'),
});

const parties = createRoute({
  getParentRoute: () => project,
  path: '/parties',
  component: lazyRouteComponent(() => import('../features/parties/parties-page'), 'PartiesPage'),
});

const events = createRoute({
  getParentRoute: () => project,
  path: '/events',
  component: lazyRouteComponent(() => import('../features/events/events-page'), 'EventsPage'),
});

const evidence = createRoute({
  getParentRoute: () => project,
  path: '/evidence',
  component: lazyRouteComponent(() => import('../features/evidence/evidence-page'), 'EvidencePage'),
});

const visibility = createRoute({
  getParentRoute: () => project,
  path: '/visibility',
  component: lazyRouteComponent(
    () => import('../features/access/visibility/visibility-page'),
    'VisibilityPage',
  ),
});

const visibilityPublish = createRoute({
  getParentRoute: () => project,
  path: '/visibility/publish',
  component: lazyRouteComponent(() => import('../features/access/visibility/publish-page'), 'PublishPage'),
});

const visibilityTighten = createRoute({
  getParentRoute: () => project,
  path: '/visibility/tighten',
  validateSearch: parseRule,
  component: lazyRouteComponent(() => import('../features/access/visibility/tighten-page'), 'TightenPage'),
});

const history = createRoute({
  getParentRoute: () => project,
  path: '/history',
  component: lazyRouteComponent(() => import('../features/history/history-page'), 'HistoryPage'),
});

const access = createRoute({
  getParentRoute: () => project,
  path: '/access',
  component: lazyRouteComponent(() => import('../features/forms/access/members/members-page'), 'MembersPage'),
});

const add = createRoute({
  getParentRoute: () => recording,
  path: '/add',
  component: lazyRouteComponent(() => import('../features/forms/pages/add-page'), 'AddPage'),
});

const addWhat = createRoute({
  getParentRoute: () => recording,
  path: '/add/$what',
  component: lazyRouteComponent(() => import('../features/forms/pages/add-what-page'), 'AddWhatPage'),
});

const statementCorrect = createRoute({
  getParentRoute: () => recording,
  path: '/statements/$id/correct',
  component: lazyRouteComponent(
    () => import('../features/forms/pages/statement-correct-page'),
    'StatementCorrectPage',
  ),
});

const statementWithdraw = createRoute({
  getParentRoute: () => recording,
  path: '/statements/$id/withdraw',
  component: lazyRouteComponent(
    () => import('../features/forms/pages/fact-withdraw-page'),
    'FactWithdrawPage',
  ),
});

const slipExplain = createRoute({
  getParentRoute: () => recording,
  path: '/statements/$id/explain',
  component: lazyRouteComponent(() => import('../features/forms/pages/slip-explain-page'), 'SlipExplainPage'),
});

const factWithdraw = createRoute({
  getParentRoute: () => recording,
  path: '/facts/$id/withdraw',
  component: lazyRouteComponent(
    () => import('../features/forms/pages/fact-withdraw-page'),
    'FactWithdrawPage',
  ),
});

const projectPages = [overview, milestones, milestone, progress, funding, promises, parties];
const accountPages = [signIn, firstAdministrator, invitation, resetPassword, emailConfirmed, account];
const routeTree = root.addChildren([
  projects,
  projectNew,
  home,
  ...accountPages,
  administration,
  project.addChildren([
    ...projectPages,
    events,
    evidence,
    history,
    qr,
    access,
    visibility,
    visibilityPublish,
    visibilityTighten,
    recording.addChildren([
      milestoneState,
      add,
      addWhat,
      statementCorrect,
      statementWithdraw,
      slipExplain,
      factWithdraw,
    ]),
  ]),
]);

/** Every address of the site. Each page is a chunk of its own, fetched on a hint of interest. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: RouteError,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
