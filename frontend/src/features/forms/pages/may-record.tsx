import '../messages';
import { Outlet, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ViewerDocument } from '../../../generated/graphql';
import { useT } from '../../../shared/i18n/language-context';
import { useProjectAddress } from '../../../shared/project/project-address';
import { buttonClass } from '../../../shared/ui/button';
import { ErrorState } from '../../../shared/ui/error-state';
import { Page } from '../../../shared/ui/page';
import { SkeletonLines } from '../../../shared/ui/skeleton';
import { mayAdd } from '../../../shared/viewer/may-add';
import { rightsIn, type Viewer } from '../../../shared/viewer/rights';

/** The forms of a project, for those who may record something in it. */
export function MayRecordPages() {
  return (
    <MayRecord>
      <Outlet />
    </MayRecord>
  );
}

type MayRecordProps = {
  /** The kind of thing to be added; `project` for a new project. */
  what?: string;
  children: ReactNode;
};

/** What is inside, for those who may record it; for everybody else the way there. The server decides anew at each write. */
export function MayRecord({ what, children }: MayRecordProps) {
  const { code } = useProjectAddress();
  const [{ data, error }, retry] = useQuery({ query: ViewerDocument });
  if (data) return may(data.viewer, code, what) ? children : <WhoMay viewer={data.viewer} what={what} />;
  if (error) return <ErrorState error={error} retry={() => retry({ requestPolicy: 'network-only' })} />;
  return <SkeletonLines lines={6} />;
}

function may(viewer: Viewer, code: string, what: string | undefined): boolean {
  return what === 'project' ? viewer.isAdministrator : mayAdd(rightsIn(viewer, code), what);
}

function WhoMay({ viewer, what }: { viewer: Viewer; what: string | undefined }) {
  const t = useT();
  const here = useLocation({ select: ({ href }) => href });
  if (viewer.person === null) {
    return (
      <Page title={t('forms.signIn.title')} lead={t('forms.signIn.lead')}>
        <p>
          {/* Whoever comes back has another view of everything: the page begins anew. */}
          <a href={`/sign-in?next=${encodeURIComponent(here)}`} className={buttonClass('primary')}>
            {t('forms.signIn.link')}
          </a>
        </p>
      </Page>
    );
  }
  const who = what === 'project' ? 'administrator' : 'lead';
  return <Page title={t('forms.signIn.notYours')} lead={t(`forms.signIn.ask.${who}`)} children={null} />;
}
