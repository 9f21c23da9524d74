import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { TODAY, useProjectAddress } from '../../../shared/project/project-address';
import { PROJECT_PAGES, type ProjectPageName } from '../../../shared/project/project-pages';
import { buttonClass } from '../../../shared/ui/button';

/** To the page of the project that shows what was recorded. */
export function RecordPageLink({ page, hash }: { page: ProjectPageName; hash?: string }) {
  const t = useT();
  const { code } = useProjectAddress();
  const to = PROJECT_PAGES.find((known) => known.page === page)?.to ?? '/p/$code';
  return (
    <Link
      to={to}
      params={{ code }}
      search={TODAY}
      {...(hash ? { hash } : {})}
      className={buttonClass('primary')}
    >
      {t('forms.toPage', { page: t(`nav.${page}`) })}
    </Link>
  );
}

/** To the record of a milestone. */
export function RecordMilestoneLink({ milestone, hash }: { milestone: string; hash?: string }) {
  const t = useT();
  const { code } = useProjectAddress();
  return (
    <Link
      to="/p/$code/milestones/$key"
      params={{ code, key: milestone }}
      search={TODAY}
      {...(hash ? { hash } : {})}
      className={buttonClass('primary')}
    >
      {t('forms.toMilestone')}
    </Link>
  );
}

/** To another form, or to all that can be added. */
export function NextLink({
  what,
  search,
  children,
}: {
  what?: string;
  search?: Record<string, string>;
  children: ReactNode;
}) {
  const { code } = useProjectAddress();
  const className = buttonClass();
  if (!what) {
    return (
      <Link to="/p/$code/add" params={{ code }} search={TODAY} className={className} children={children} />
    );
  }
  return (
    <Link
      to="/p/$code/add/$what"
      params={{ code, what }}
      search={{ ...TODAY, ...search } as typeof TODAY}
      className={className}
    >
      {children}
    </Link>
  );
}
