/** Why an input was refused; the codes of the contract. */
export const REFUSAL_CODES = [
  'NOT_FOUND',
  'TAKEN',
  'REQUIRED',
  'TOO_LONG',
  'INVALID',
  'INVALID_DATE',
  'IN_FUTURE',
  'INVALID_URL',
  'INVALID_AMOUNT',
  'ALREADY_SUPERSEDED',
  'NOT_ENTITLED',
  'NOT_SIGNED_IN',
  'CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'TOO_MANY',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A refusal of one input field, in both languages, with the remedy. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly field: readonly string[];
  readonly message: { readonly en: string; readonly it: string };
  /** For a CONFLICT: the revision that the caller had seen. */
  readonly seenRevision?: number;
}

export function refusal(code: RefusalCode, field: readonly string[], en: string, it: string): Refusal {
  return { code, field, message: { en, it } };
}
