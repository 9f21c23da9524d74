import { type Refusal, refusal } from '../../shared/refusal.js';
import { administers, type Viewer } from './viewer.js';

/** Whether the viewer is told who has an account: an administrator, or a token that may do all that one may. */
export function seesPeople(viewer: Viewer): boolean {
  return administers(viewer, null) && viewer.scope === 'ADMINISTER';
}

/** Whether the viewer is shown links that wait: whoever has one can use it, so that no token is. */
export function handsLinksOn(viewer: Viewer): boolean {
  return administers(viewer, null) && viewer.identity?.kind === 'PERSON';
}

/** Whether the viewer is told how many revisions the register and the record of access have, which count every project's. */
export function countsRevisions(viewer: Viewer): boolean {
  return administers(viewer, null);
}

/** Why the viewer may not name a revision of what all projects share; null when it may, or names none. */
export function refuseToCount(
  { expectedRevision }: { readonly expectedRevision?: number | null | undefined },
  viewer: Viewer,
): Refusal | null {
  if (expectedRevision === null || expectedRevision === undefined || countsRevisions(viewer)) return null;
  return refusal(
    'INVALID',
    ['expectedRevision'],
    'Revisions of the register are told to system administrators alone. Leave this out.',
    'Le revisioni del registro sono note solo agli amministratori di sistema. Tralasciare questo campo.',
  );
}
