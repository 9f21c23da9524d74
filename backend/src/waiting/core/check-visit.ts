import type { InputCheck } from '../../shared/input-check.js';

/** That a project can have been looked at up to a revision, of `newest` that it has. */
export function checkVisit(check: InputCheck, revision: number, newest: number): void {
  if (Number.isInteger(revision) && revision >= 1 && revision <= newest) return;
  check.refuse(
    'INVALID',
    ['revision'],
    `Give a revision from 1 to ${newest}, the newest that there is to look at.`,
    `Indicare una revisione da 1 a ${newest}, la più recente che si possa consultare.`,
  );
}
