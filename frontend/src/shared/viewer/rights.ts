import type { ViewerQuery } from '../../generated/graphql';

export type Viewer = ViewerQuery['viewer'];

/** What whoever looks may do in a project; the server decides anew at each write. */
export type Rights = {
  /** May state something, for an organisation or as the lead. */
  readonly canState: boolean;
  /** May change the project itself: its parts, its members, who sees what. */
  readonly canAdminister: boolean;
  /** Keys of the organisations for which they speak. */
  readonly organisations: readonly string[];
};

export const NO_RIGHTS: Rights = { canState: false, canAdminister: false, organisations: [] };

/** The rights of a viewer in the project with this code; none as long as the viewer is not known. */
export function rightsIn(viewer: Viewer | undefined, code: string): Rights {
  if (viewer === undefined) return NO_RIGHTS;
  const here = viewer.memberships.filter((each) => each.project?.code === code);
  const speaking = here.filter((each) => each.role !== 'COUNCIL');
  const canAdminister = viewer.isAdministrator || here.some((each) => each.role === 'LEAD');
  return {
    canState: canAdminister || speaking.length > 0,
    canAdminister,
    organisations: [...new Set(speaking.map((each) => each.organisation.key))],
  };
}
