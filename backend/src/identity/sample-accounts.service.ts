import { Inject, Injectable } from '@nestjs/common';
import { newId } from '../shared/ids.js';
import { AccountsPool } from './accounts-pool.js';
import { IDENTITY, type IdentitySetup } from './identity-setup.js';
import { hashPassword } from './password.js';

/** An account to try the demo with, as the sign-in page offers it. */
export interface SampleAccount {
  readonly email: string;
  readonly name: string;
  /** The access role that it shows, and for which organisation. */
  readonly role: string;
  readonly organisation: string;
}

/** Everybody knows it: it opens nothing but what the demo shows. */
export const SAMPLE_PASSWORD = 'prova del cantiere';

/** Accounts whose password everybody knows. They exist only while nobody but this machine reaches the application. */
@Injectable()
export class SampleAccountsService {
  constructor(
    private readonly pool: AccountsPool,
    @Inject(IDENTITY) private readonly setup: IdentitySetup,
  ) {}

  /** Makes those that are missing; gives the person's identifier of each, by address. One whose address someone has is left out. */
  async make(accounts: readonly SampleAccount[]): Promise<ReadonlyMap<string, string>> {
    const known = await this.ids();
    const missing = accounts.filter(({ email }) => !known.has(email));
    if (missing.length === 0) return known;
    const hash = await hashPassword(SAMPLE_PASSWORD);
    for (const account of missing) await this.open(account, hash);
    return this.ids();
  }

  /** Deletes them with their sessions and tokens; gives the identifiers of the persons that they were. */
  async withdraw(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `delete from "user" where "id" in (select "person_id" from "sample_account") returning "id"`,
    );
    return rows.map(({ id }) => id);
  }

  /** What the sign-in page offers, with the password of all; null where others reach the application as well: by its address, or by a proxy, which handed on the request. */
  async offered(isHandedOn: boolean): Promise<readonly (SampleAccount & { password: string })[] | null> {
    if (isHandedOn || !this.setup.config.onThisMachineOnly) return null;
    const { rows } = await this.pool.query<SampleAccount>(
      `select "email", "name", "role", "organisation" from "sample_account"
       join "user" on "id" = "person_id" order by "createdAt", "email"`,
    );
    return rows.length === 0 ? null : rows.map((each) => ({ ...each, password: SAMPLE_PASSWORD }));
  }

  /** Whether an address is that of a sample account that may not be used here: another node made it, or the request was handed on by a proxy. */
  async isOutOfPlace(email: string, isHandedOn: boolean): Promise<boolean> {
    if (!isHandedOn && this.setup.config.onThisMachineOnly) return false;
    return (await this.ids()).has(email.toLowerCase());
  }

  /** Whether a person is one of them. */
  async isOne(personId: string): Promise<boolean> {
    return [...(await this.ids()).values()].includes(personId);
  }

  /** The person's identifier of each, by address. */
  async ids(): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.pool.query<{ id: string; email: string }>(
      `select "id", "email" from "sample_account" join "user" on "id" = "person_id"`,
    );
    return new Map(rows.map(({ id, email }) => [email, id]));
  }

  /** All of it or nothing, so that none is there in part. */
  private async open({ email, name, role, organisation }: SampleAccount, hash: string): Promise<void> {
    const id = newId();
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const { rowCount } = await client.query(
        `insert into "user" ("id", "name", "email", "emailVerified") values ($1, $2, $3, true) on conflict do nothing`,
        [id, name, email],
      );
      if (rowCount === 1) {
        await client.query(
          `insert into "account" ("accountId", "providerId", "userId", "password", "updatedAt")
           values ($1::text, 'credential', $1::uuid, $2, now())`,
          [id, hash],
        );
        await client.query(
          `insert into "sample_account" ("person_id", "role", "organisation") values ($1, $2, $3)`,
          [id, role, organisation],
        );
      }
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  }
}
