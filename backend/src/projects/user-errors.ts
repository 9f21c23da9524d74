import type { InLanguage } from '../record/world.js';
import { inLanguage } from '../shared/language.js';
import type { Refusal } from '../shared/refusal.js';

/** Where the field `changedSince` finds what was recorded since; null when nothing was in the caller's way. */
export interface Conflict {
  readonly project: string;
  readonly seenRevision: number;
}

/** Refusals as the contract tells them; `field` begins at `input`. `project` is the code of the one written to, if any. */
export function userErrors(refusals: readonly Refusal[], project: string | null = null) {
  return refusals.map(({ code, field, message, seenRevision }) => ({
    code,
    field: ['input', ...field],
    message: ({ language }: InLanguage) => inLanguage(message, language),
    conflict: project === null || seenRevision === undefined ? null : { project, seenRevision },
  }));
}
