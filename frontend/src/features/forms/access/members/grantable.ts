import type { Access, Project, RoleRights } from './role-words';

type Party = Project['parties'][number];

/** Who gives roles to whom. */
type Giving = {
  /** Identifier of whoever gives. */
  readonly own: string | undefined;
  /** Administrators give any role to anybody. */
  readonly isAdministrator: boolean;
  readonly person: string;
};

/** Whether someone may be given one more role without an invitation: administrators give themselves one, leads do not. */
export function mayBeGiven({ own, isAdministrator, person }: Giving): boolean {
  return isAdministrator || person !== own;
}

/** What may be given: by leads no role of a funder, and for organisations for which the person speaks already. */
export function grantable(
  { isAdministrator, person }: Giving,
  { memberships, roles }: Pick<Access, 'memberships' | 'roles'>,
  parties: readonly Party[],
): { readonly parties: readonly Party[]; readonly roles: readonly RoleRights[] } {
  if (isAdministrator) return { parties, roles };
  const spokenFor = new Set(
    memberships.filter((each) => each.person?.id === person).map(({ organisation }) => organisation.id),
  );
  return {
    parties: parties.filter(({ organisation }) => spokenFor.has(organisation.id)),
    roles: roles.filter(({ decides }) => !decides),
  };
}
