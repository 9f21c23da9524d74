import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { useProjectAddress } from '../../../shared/project/project-address';
import { Page } from '../../../shared/ui/page';
import { SkeletonLines } from '../../../shared/ui/skeleton';
import { useOwnRights, useViewer } from '../../../shared/viewer/use-viewer';
import { WaysOut } from '../../../shared/viewer/ways-out';

/** What only those see who administer the project; everybody else is told so. */
export function Administered({ children }: { children: ReactNode }) {
  const t = useT();
  const { code } = useProjectAddress();
  const known = useViewer() !== undefined;
  const { canAdminister } = useOwnRights(code);
  if (!known) return <SkeletonLines lines={8} />;
  if (canAdminister) return children;
  return (
    <Page title={t('visibility.title')} lead={t('visibility.notForYou')}>
      <WaysOut>
        <Link to="/p/$code" params={{ code }}>
          {t('visibility.toProject')}
        </Link>
      </WaysOut>
    </Page>
  );
}
