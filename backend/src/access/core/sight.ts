import type { Facts } from '../../record/core/facts.js';
import { admits, DECIDING_ROLE, SEEN_BY, type Visibility } from './roles.js';
import { administers, type Viewer } from './viewer.js';

/** What a viewer may see of one project. Equal sights see the same. */
export interface Sight {
  /** The innermost level of what others stated. */
  readonly seen: Visibility;
  /** Sees all funding up to the council's level. */
  readonly seesFunding: boolean;
  /** Organisations for which the viewer states, whose own statements are seen whatever their level; in order. */
  readonly organisationIds: readonly string[];
}

/** The sight of someone who sees everything: the product itself, when it decides. */
export const FULL_SIGHT: Sight = { seen: 'PRIVATE', seesFunding: true, organisationIds: [] };

/** What the viewer may see of a project; null when for this viewer there is no such project. */
export function sightOf(viewer: Viewer, facts: Facts): Sight | null {
  if (administers(viewer, facts.head.id)) return FULL_SIGHT;
  const here = viewer.memberships.filter((each) => each.projectId === facts.head.id);
  if (here.length === 0) {
    return isPublished(facts) ? { seen: 'PUBLIC', seesFunding: false, organisationIds: [] } : null;
  }
  const levels = here.map((each) => SEEN_BY[each.role]);
  return {
    seen: levels.reduce((a, b) => (admits(a, b) ? b : a)),
    seesFunding: here.some((each) => each.role === DECIDING_ROLE),
    // The council reads all but private, also of what the body that it watches over states.
    organisationIds: [
      ...new Set(here.filter((each) => each.role !== 'COUNCIL').map((each) => each.organisationId)),
    ].sort(),
  };
}

/** The same text for sights that see the same: part of the key of an answer that is kept. */
export function sightKey({ seen, seesFunding, organisationIds }: Sight): string {
  return seen === 'PRIVATE' ? 'PRIVATE' : [seen, seesFunding ? 'FUNDING' : '', ...organisationIds].join(' ');
}

/** Whether everybody may see the project: what its newest publication says. */
export function isPublished(facts: Facts): boolean {
  return facts.publications.at(-1)?.published ?? false;
}
