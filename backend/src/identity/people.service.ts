import { Injectable } from '@nestjs/common';
import { AccountsPool } from './accounts-pool.js';

/** A person with an account, as others are told. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
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

  /** Addresses to which links were sent, by the link's identifier. */
  async addresses(linkIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (linkIds.length === 0) return new Map();
    const { rows } = await this.pool.query<{ id: string; email: string }>(
      `select "id", "email" from "link" where "id" = any($1) and "email" is not null`,
      [[...linkIds]],
    );
    return new Map(rows.map((each) => [each.id, each.email]));
  }
}
