import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { newId } from '../shared/ids.js';
import { ok, type Result, refused } from '../shared/result.js';
import { AccountsPool } from './accounts-pool.js';
import { Admission, type Promised } from './admission.js';
import { IDENTITY, type IdentitySetup } from './identity-setup.js';
import { LinksService, type OneTimeLink } from './links.service.js';
import { hashPassword } from './password.js';
import { Post } from './post.js';

/** Why nobody joined: the link serves no more, whom it names has an account and signs in with that first, or it names somebody else. */
export type JoinRefusal = 'INVALID_LINK' | 'SIGN_IN_FIRST' | 'OTHER_ADDRESS';

export type NewAccount = Readonly<{ name: string; password: string }>;

const FIRST_LINK_DAYS = 7;
const INVITATION_DAYS = 14;

/**
 * How people come to have an account: by the first administrator's link, or by an invitation. There is no other way.
 * The account is made first and the link set apart for it, then what the link promised is recorded, then the link is
 * used up. Wherever this breaks off, the same person goes on with the same link, after signing in where the account was
 * made; nothing is promised to a person who does not exist.
 */
@Injectable()
export class JoiningService {
  constructor(
    private readonly pool: AccountsPool,
    private readonly links: LinksService,
    private readonly post: Post,
    private readonly admission: Admission,
    @Inject(IDENTITY) private readonly setup: IdentitySetup,
  ) {}

  /** The address at which the first administrator makes the account; the one given before is void. Null when there is one. */
  async firstAdministratorUrl(): Promise<string | null> {
    await this.links.revokeAll('FIRST_ADMINISTRATOR');
    if (await this.hasAdministrator()) return null;
    const { secret } = await this.links.issue('FIRST_ADMINISTRATOR', null, FIRST_LINK_DAYS);
    return `${this.setup.origin}/first-administrator?token=${secret}`;
  }

  /** Makes the first administrator's account. Whoever reads the server's output vouches for the address. */
  async becomeFirstAdministrator(
    secret: string,
    account: NewAccount & { readonly email: string },
  ): Promise<Result<string, JoinRefusal>> {
    if (!(await this.isFirstLink(secret))) return refused('INVALID_LINK');
    return this.open('FIRST_ADMINISTRATOR', secret, account.email, account);
  }

  /** The same for someone who has an account and has signed in: where all administrators have gone. */
  async becomeFirstAdministratorAs(personId: string, secret: string): Promise<Result<string, JoinRefusal>> {
    if (!(await this.isFirstLink(secret))) return refused('INVALID_LINK');
    return this.redeem('FIRST_ADMINISTRATOR', secret, personId);
  }

  /**
   * Invites an address. What for is recorded elsewhere by the link's identifier: the link is kept for the
   * administrator before `promise` does so, is sent afterwards, and is void where it has not. Tells whether the mail went out; null where there was nothing to send.
   */
  async invite(
    email: string,
    promise: (linkId: string) => Promise<boolean> = async () => true,
  ): Promise<{ link: OneTimeLink; delivered: 'MAILED' | 'KEPT' | null }> {
    const address = email.toLowerCase();
    const { link, secret } = await this.links.issue('INVITATION', address, INVITATION_DAYS);
    const { id, expiresAt } = link;
    const url = `${this.setup.origin}/invitation?token=${secret}`;
    const sent = { id, purpose: 'INVITATION', email: address, url, expiresAt } as const;
    await this.post.keep(sent);
    const isPromised = await promise(id).catch(async (error) => {
      await this.withdrawInvitation(id);
      throw error;
    });
    if (!isPromised) {
      await this.withdrawInvitation(id);
      return { link, delivered: null };
    }
    return { link, delivered: await this.post.deliverKept(sent) };
  }

  /** The invitation behind a secret: whom it names, whether that one has an account already, and what it promises; null when it serves no more. */
  async invitation(
    secret: string,
  ): Promise<{ email: string; hasAccount: boolean; promised: Promised | null } | null> {
    const link = await this.links.find('INVITATION', secret);
    if (link === null || link.email === null) return null;
    const { id, email } = link;
    const promised = await this.admission.promised(id);
    return promised === 'ENDED' ? null : { email, hasAccount: await this.hasAccount(email), promised };
  }

  /** Accepts an invitation as a new person. The link came to the address, so the address is verified. */
  async acceptAsNew(secret: string, account: NewAccount): Promise<Result<string, JoinRefusal>> {
    const found = await this.invitation(secret);
    if (found === null) return refused('INVALID_LINK');
    if (found.hasAccount) return refused('SIGN_IN_FIRST');
    return this.open('INVITATION', secret, found.email, account);
  }

  /** Accepts an invitation as someone who has signed in, and whose own verified address it names. */
  async acceptAs(personId: string, secret: string): Promise<Result<string, JoinRefusal>> {
    const found = await this.links.find('INVITATION', secret);
    if (found === null || found.email === null) return refused('INVALID_LINK');
    if (!(await this.hasAddress(personId, found.email))) return refused('OTHER_ADDRESS');
    return this.redeem('INVITATION', secret, personId);
  }

  /** Links of invitations of an address that may still be accepted. */
  openInvitations(email: string): Promise<readonly string[]> {
    return this.links.open('INVITATION', email.toLowerCase());
  }

  /** Whether an address may open an account with a provider's word for it: an invitation waits for it. */
  async isInvited(email: string): Promise<boolean> {
    const links = await this.openInvitations(email);
    const promised = await Promise.all(links.map((each) => this.admission.promised(each)));
    return promised.some((each) => each !== 'ENDED');
  }

  /** Accepts what waits for the address of someone whose account a provider's word has just opened. */
  async acceptFromElsewhere(personId: string, email: string): Promise<void> {
    for (const link of await this.links.reserveAll(email, personId)) await this.admit(link, personId);
  }

  /** Takes an invitation back; false when it was accepted, has expired or never was. */
  async withdrawInvitation(linkId: string): Promise<boolean> {
    const link = await this.links.revoke(linkId);
    if (link !== null) await this.post.forgetInvitation(link.id);
    return link !== null;
  }

  private async isFirstLink(secret: string): Promise<boolean> {
    const found = await this.links.find('FIRST_ADMINISTRATOR', secret);
    return found !== null && !(await this.hasAdministrator());
  }

  private async open(
    kind: OneTimeLink['kind'],
    secret: string,
    email: string,
    { name, password }: NewAccount,
  ): Promise<Result<string, JoinRefusal>> {
    const hash = await hashPassword(password);
    const personId = newId();
    const reserved = await this.transaction(async (client) => {
      const { rowCount } = await client.query(
        `insert into "user" ("id", "name", "email", "emailVerified") values ($1, $2, $3, true) on conflict do nothing`,
        [personId, name, email.toLowerCase()],
      );
      if (rowCount === 0) return refused('SIGN_IN_FIRST');
      await client.query(
        `insert into "account" ("accountId", "providerId", "userId", "password", "updatedAt")
         values ($1::text, 'credential', $1::uuid, $2, now())`,
        [personId, hash],
      );
      const link = await this.links.reserve(client, kind, secret, personId);
      return link === null ? refused('INVALID_LINK') : ok(link);
    });
    if (!reserved.ok) return reserved;
    const admitted = await this.admit(reserved.value, personId);
    // What was promised has ended a moment ago, and the account with it.
    if (!admitted.ok) await this.pool.query(`delete from "user" where "id" = $1`, [personId]);
    return admitted;
  }

  private async redeem(
    kind: OneTimeLink['kind'],
    secret: string,
    personId: string,
  ): Promise<Result<string, JoinRefusal>> {
    const link = await this.links.reserve(this.pool, kind, secret, personId);
    return link === null ? refused('INVALID_LINK') : this.admit(link, personId);
  }

  /** Gives the person of an account what the link promised, and uses the link up. */
  private async admit(link: OneTimeLink, personId: string): Promise<Result<string, JoinRefusal>> {
    if (!(await this.admission.admit(link, personId))) return refused('INVALID_LINK');
    await this.links.useUp(link.id);
    await this.post.forgetInvitation(link.id);
    return ok(personId);
  }

  /** Whether someone administers this. A record that was restored names administrators whose accounts are elsewhere: they open nothing here; a sample account is gone as soon as others reach this. */
  async hasAdministrator(): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `select from "user" where "id" = any($1) and "id" not in (select "person_id" from "sample_account") limit 1`,
      [await this.admission.administrators()],
    );
    return rowCount === 1;
  }

  private async hasAccount(email: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(`select from "user" where "email" = $1`, [email]);
    return rowCount === 1;
  }

  private async hasAddress(personId: string, email: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `select from "user" where "id" = $1 and lower("email") = lower($2) and "emailVerified"`,
      [personId, email],
    );
    return rowCount === 1;
  }

  /** All of it, or nothing when it is refused or fails. */
  private async transaction<Value>(
    work: (client: pg.ClientBase) => Promise<Result<Value, JoinRefusal>>,
  ): Promise<Result<Value, JoinRefusal>> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query(result.ok ? 'commit' : 'rollback');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  }
}
