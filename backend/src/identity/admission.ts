/** A link that someone redeems. */
export interface RedeemedLink {
  readonly id: string;
  readonly kind: 'FIRST_ADMINISTRATOR' | 'INVITATION';
}

/**
 * What follows from an account. Who someone is, is decided here; what they may do is decided elsewhere, and comes in
 * through this.
 */
export abstract class Admission {
  /** Persons who administer the system, whether or not they have an account here. */
  abstract administrators(): Promise<readonly string[]>;
  /** Grants what the link promised. Where it throws, the link stays as it was and no account is made. */
  abstract admit(link: RedeemedLink, personId: string): Promise<void>;
}
