import { Injectable } from '@nestjs/common';
import { AccountsPool } from './accounts-pool.js';

/** A person with an account, as others are told. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Where a link was sent, and from when on it is refused. */
export interface SentTo {
  readonly email: string;
  readonly expiresAt: Date;
}

/** Names and addresses, which live with the accounts and nowhere else. */
@Injectable()
export class PeopleService {
  constructor(private readonly pool: AccountsPool) {}

  /** People by identifier; those who have no account here are missing. */
  async people(ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    if (ids.length === 0) return new Map();
    const { rows } = await this.pool.query<Person>(
      `select "id", "name", "email" from "user" where "id" = any($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((each) => [each.id, each]));
  }

  /** The person with an account under an address; null when there is none. */
  async byEmail(email: string): Promise<Person | null> {
    const { rows } = await this.pool.query<Person>(
      `select "id", "name", "email" from "user" where "email" = $1`,
      [email.toLowerCase()],
    );
    return rows[0] ?? null;
  }

  /** The person behind an identifier that anybody may have written; null when there is none. */
  async byId(id: string): Promise<Person | null> {
    if (id.includes('\0')) return null;
    const { rows } = await this.pool.query<Person>(
      `select "id", "name", "email" from "user" where "id"::text = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Where links were sent and how long they serve, by the link's identifier. */
  async sentLinks(linkIds: readonly string[]): Promise<ReadonlyMap<string, SentTo>> {
    if (linkIds.length === 0) return new Map();
    const { rows } = await this.pool.query<SentTo & { id: string }>(
      `select "id", "email", "expires_at" as "expiresAt" from "link" where "id" = any($1) and "email" is not null`,
      [[...linkIds]],
    );
    return new Map(rows.map((each) => [each.id, each]));
  }
}
