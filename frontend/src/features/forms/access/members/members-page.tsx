import '../../messages';
import '../messages';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useQuery } from 'urql';
import { MembersDocument, type MembersQuery } from '../../../../generated/graphql';
import { useT } from '../../../../shared/i18n/language-context';
import { AccessTabs } from '../../../../shared/project/access-tabs';
import { useProjectAddress } from '../../../../shared/project/project-address';
import { Button } from '../../../../shared/ui/button';
import { Card } from '../../../../shared/ui/card';
import { EmptyState } from '../../../../shared/ui/empty-state';
import { ErrorState } from '../../../../shared/ui/error-state';
import { Page } from '../../../../shared/ui/page';
import { SkeletonLines } from '../../../../shared/ui/skeleton';
import { WaysOut } from '../../../../shared/viewer/ways-out';
import { InvitationsCard } from './invitations-card';
import { InviteDialog } from './invite-dialog';
import { MembersCard } from './members-card';
import { RolesCard } from './roles-card';

/** Who speaks for whom in a project, for those who administer it: members, invitations, roles. */
export function MembersPage() {
  const t = useT();
  const { code } = useProjectAddress();
  const [isInviting, setInviting] = useState(false);
  const [{ data, error, fetching }, execute] = useQuery({
    query: MembersDocument,
    variables: { code },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  if (data && !data.project?.access && !fetching) return <NotForYou code={code} />;
  return (
    <Page
      title={t('members.title')}
      lead={t('members.lead')}
      actions={
        data?.project?.access && data.project.parties.length > 0 ? (
          <Button kind="primary" onClick={() => setInviting(true)}>
            {t('members.invite')}
          </Button>
        ) : undefined
      }
    >
      <AccessTabs />
      {error && !fetching && <ErrorState error={error} retry={reload} />}
      {!error && !data?.project?.access && <SkeletonLines lines={10} />}
      {data?.project?.access && <Members data={data} changed={reload} />}
      {isInviting && data?.project?.access && (
        <InviteDialog
          code={code}
          parties={data.project.parties}
          roles={data.project.access.roles}
          isAdministrator={data.viewer.isAdministrator}
          changed={reload}
          close={() => setInviting(false)}
        />
      )}
    </Page>
  );
}

function Members({ data, changed }: { data: MembersQuery; changed: () => void }) {
  const t = useT();
  const { project, viewer } = data;
  if (!project?.access) return null;
  const { access, code, parties } = project;
  const common = { code, changed };
  return (
    <>
      {parties.length === 0 && (
        <Card title={t('members.invite')}>
          <EmptyState what="party">{t('members.noParty')}</EmptyState>
        </Card>
      )}
      <MembersCard
        {...common}
        access={access}
        parties={parties}
        own={viewer.person?.id}
        isAdministrator={viewer.isAdministrator}
      />
      <InvitationsCard
        {...common}
        invitations={access.invitations}
        isAdministrator={viewer.isAdministrator}
      />
      <RolesCard roles={access.roles} />
    </>
  );
}

/** For whoever does not administer the project: that it is not theirs to see, and nothing of what there is. */
function NotForYou({ code }: { code: string }) {
  const t = useT();
  return (
    <Page title={t('members.notForYou')} lead={t('members.notForYouLead')}>
      <WaysOut>
        <Link to="/p/$code" params={{ code }}>
          {t('members.toProject')}
        </Link>
      </WaysOut>
    </Page>
  );
}
