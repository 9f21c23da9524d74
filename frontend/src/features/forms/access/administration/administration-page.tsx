import '../../messages';
import '../messages';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../../shared/i18n/language-context';
import { buttonClass } from '../../../../shared/ui/button';
import { Content } from '../../../../shared/ui/content';
import { Page } from '../../../../shared/ui/page';
import { SkeletonLines } from '../../../../shared/ui/skeleton';
import { useViewer } from '../../../../shared/viewer/use-viewer';
import { WaysOut } from '../../../../shared/viewer/ways-out';
import { LinksCard } from './links-card';
import { PeopleCard } from './people-card';

/** `/administration`: who has an account, who administers the system, and links to hand on. */
export function AdministrationPage() {
  const t = useT();
  const viewer = useViewer();
  if (viewer && !viewer.isAdministrator) {
    return (
      <Content>
        <Page title={t('members.notForYou')} lead={t('administration.notForYouLead')}>
          <WaysOut>
            <Link to="/">{t('notFound.home')}</Link>
          </WaysOut>
        </Page>
      </Content>
    );
  }
  return (
    <Content>
      <Page
        title={t('administration.title')}
        lead={t('administration.lead')}
        actions={
          <Link to="/new" className={buttonClass()}>
            {t('projects.new')}
          </Link>
        }
      >
        {viewer ? (
          <>
            <LinksCard />
            <PeopleCard />
          </>
        ) : (
          <SkeletonLines lines={10} />
        )}
      </Page>
    </Content>
  );
}
