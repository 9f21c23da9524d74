import { administers, type Viewer } from './viewer.js';

/** Whether the viewer is told who has an account: an administrator, or a token that may do all that one may. */
export function seesPeople(viewer: Viewer): boolean {
  return administers(viewer, null) && viewer.scope === 'ADMINISTER';
}

/** Whether the viewer is shown links that wait: whoever has one can use it, so that no token is. */
export function handsLinksOn(viewer: Viewer): boolean {
  return administers(viewer, null) && viewer.identity?.kind === 'PERSON';
}
