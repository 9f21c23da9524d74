import { Link } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { mayAdd } from '../viewer/may-add';
import { useRights } from '../viewer/use-viewer';
import { TODAY, useProjectAddress } from './project-address';
import { PROJECT_PAGES, type ProjectPageName } from './project-pages';

type Passed =
  | 'id'
  | 'role'
  | 'tabIndex'
  | 'className'
  | 'title'
  | 'aria-selected'
  | 'onPointerEnter'
  | 'onPointerLeave';
type Common = { children: ReactNode } & Pick<ComponentProps<'a'>, Passed>;

/** A link to a page of the same project; the as-of day and the language stay in the address by themselves. */
export function PageLink({ page, hash, ...rest }: Common & { page: ProjectPageName; hash?: string }) {
  const { code } = useProjectAddress();
  const to = PROJECT_PAGES.find((known) => known.page === page)?.to ?? '/p/$code';
  return (
    <Link to={to} params={{ code }} activeOptions={{ exact: true }} {...(hash ? { hash } : {})} {...rest} />
  );
}

/** A link that opens a milestone's record; `statement` scrolls to that statement (its element has this id). */
export function MilestoneLink({
  milestone,
  statement,
  ...rest
}: Common & { milestone: string; statement?: string }) {
  const { code } = useProjectAddress();
  return (
    <Link
      to="/p/$code/milestones/$key"
      params={{ code, key: milestone }}
      {...(statement ? { hash: statement } : {})}
      {...rest}
    />
  );
}

type AddLinkProps = Common & {
  what?: string;
  /** What the form chooses beforehand, such as the milestone that evidence belongs to. */
  about?: Readonly<Record<string, string>> | undefined;
};

/** A link to the forms: all that can be added, or one kind of thing, to today's record whatever day is on screen; nothing for those who may not add it. */
export function AddLink({ what, about, ...rest }: AddLinkProps) {
  const { code } = useProjectAddress();
  if (!mayAdd(useRights(code), what)) return null;
  if (!what) return <Link to="/p/$code/add" params={{ code }} search={TODAY} {...rest} />;
  return <Link to="/p/$code/add/$what" params={{ code, what }} search={{ ...TODAY, ...about }} {...rest} />;
}
