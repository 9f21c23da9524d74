import type { AddressClass } from './address-class.js';

/** How someone proved who they are. */
export const SIGN_IN_METHODS = ['PASSWORD', 'TOTP', 'BACKUP_CODE', 'OIDC', 'LINK'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** What came of it: signed in, refused, or the password was right and the second factor is still to come. */
export const SIGN_IN_OUTCOMES = ['SIGNED_IN', 'FAILED', 'AWAITS_SECOND_FACTOR'] as const;
export type SignInOutcome = (typeof SIGN_IN_OUTCOMES)[number];

/** One attempt to sign in as a person. */
export interface SignInEvent {
  readonly at: Date;
  readonly method: SignInMethod;
  readonly outcome: SignInOutcome;
  readonly from: AddressClass;
}
