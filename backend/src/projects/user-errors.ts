import type { InLanguage } from '../record/world.js';
import { inLanguage } from '../shared/language.js';
import type { Refusal } from '../shared/refusal.js';

/** Refusals as the contract tells them; `field` begins at `input`. */
export function userErrors(refusals: readonly Refusal[]) {
  return refusals.map(({ code, field, message }) => ({
    code,
    field: ['input', ...field],
    message: ({ language }: InLanguage) => inLanguage(message, language),
  }));
}
