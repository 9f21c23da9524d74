import type { Rights } from './rights';

/** What belongs to the project itself (the last part of `/p/CODE/add/WHAT`): only whoever administers it adds it. */
const ADMINISTERED: ReadonlySet<string> = new Set([
  'phase',
  'milestone',
  'indicator',
  'settings',
  'party',
  'role',
  'agreement',
  'signatories',
  'funding-source',
]);

/** Whether adding this takes the rights of whoever administers the project. */
export function isAdministered(what: string): boolean {
  return ADMINISTERED.has(what);
}

/** Whether somebody with these rights may add one kind of thing; anything at all when none is named. */
export function mayAdd({ canState, canAdminister }: Rights, what?: string): boolean {
  return what !== undefined && isAdministered(what) ? canAdminister : canState;
}
