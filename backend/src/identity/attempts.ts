import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../http/client-address.js';
import { AccountsPool } from './accounts-pool.js';
import { digestOfSecret } from './secret-text.js';

const MINUTE_S = 60;

/**
 * Limits per account, beside those per address of the library. They count in the database, so for all nodes together,
 * and by the address that was typed, so they say nothing about which accounts exist.
 */
@Injectable()
export class Attempts {
  private readonly bySource: RateLimiterPostgres;
  private readonly byAccount: RateLimiterPostgres;
  private readonly byMailbox: RateLimiterPostgres;
  private readonly byNetwork: RateLimiterPostgres;
  private readonly byInviter: RateLimiterPostgres;
  private readonly byInvited: RateLimiterPostgres;

  constructor(pool: AccountsPool) {
    const limiter = (keyPrefix: string, points: number, minutes: number) =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        schemaName: 'auth',
        tableName: 'attempt',
        tableCreated: true,
        keyPrefix,
        points,
        duration: minutes * MINUTE_S,
      });
    // From one place a password is tried ten times; from many places together, no more than someone forgetful would.
    this.bySource = limiter('sign-in-from', 10, 15);
    this.byAccount = limiter('sign-in', 50, 60);
    // Wrong ones of all accounts together: an office makes some, whoever tries one password on everybody makes many.
    this.byNetwork = limiter('sign-in-network', 300, 60);
    this.byMailbox = limiter('mail', 5, 60);
    // A whole project's people are invited in one go; nobody is invited to that many at once.
    this.byInviter = limiter('invites', 100, 60);
    this.byInvited = limiter('invited', 10, 60);
  }

  /** Counts an attempt before it is made, so that many at once count as many. Seconds to wait, or null to go on. */
  async signIn(email: string, address: string): Promise<number | null> {
    return (
      (await wait(this.bySource, sourceOf(email, address))) ??
      (await wait(this.byAccount, mailboxOf(email))) ??
      (await wait(this.byNetwork, digestOfSecret(networkOf(address))))
    );
  }

  /** Whoever knew the password starts afresh. */
  async signedIn(email: string, address: string): Promise<void> {
    await this.bySource.delete(sourceOf(email, address));
    await this.byAccount.delete(mailboxOf(email));
    await this.byNetwork.reward(digestOfSecret(networkOf(address)));
  }

  /** Counts a message that someone asks to have sent to an address. */
  mail(email: string): Promise<number | null> {
    return wait(this.byMailbox, mailboxOf(email));
  }

  /** Counts an invitation that a person sends to an address, before it is sent. */
  async invitation(personId: string, email: string): Promise<number | null> {
    const waits = [await wait(this.byInviter, personId), await wait(this.byInvited, mailboxOf(email))];
    const longest = Math.max(...waits.map((each) => each ?? 0));
    return longest === 0 ? null : longest;
  }

  /** One that was counted was not sent after all. */
  async invitationNotSent(personId: string, email: string): Promise<void> {
    await this.byInviter.reward(personId);
    await this.byInvited.reward(mailboxOf(email));
  }
}

async function wait(limiter: RateLimiterPostgres, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}

function mailboxOf(email: string): string {
  return digestOfSecret(email.trim().toLowerCase());
}

function sourceOf(email: string, address: string): string {
  return digestOfSecret(`${mailboxOf(email)} ${networkOf(address)}`);
}
