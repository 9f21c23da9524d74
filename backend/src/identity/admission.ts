import type { AccessRole } from '../access/core/roles.js';

/** A link that someone redeems. */
export interface RedeemedLink {
  readonly id: string;
  readonly kind: 'FIRST_ADMINISTRATOR' | 'INVITATION';
}

/** What an invitation promises, in words that its reader knows. */
export interface Promised {
  /** Name of the project, in each language in which it has one. */
  readonly project: { readonly en: string | null; readonly it: string | null };
  readonly organisation: string;
  readonly role: AccessRole;
}

/**
 * What follows from an account. Who someone is, is decided here; what they may do is decided elsewhere, and comes in
 * through this.
 */
export abstract class Admission {
  /** Persons who administer the system, whether or not they have an account here. */
  abstract administrators(): Promise<readonly string[]>;
  /**
   * Grants what the link promised; false where it promises that no more. Granted to the same person before, it is so
   * again: whoever was broken off goes on with the same link.
   */
  abstract admit(link: RedeemedLink, personId: string): Promise<boolean>;
  /** What a link promises; null where it promises nothing but an account. */
  abstract promised(linkId: string): Promise<Promised | 'ENDED' | null>;
}
