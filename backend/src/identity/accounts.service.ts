import { Injectable } from '@nestjs/common';
import { connection, type PageRange } from '../shared/connection.js';
import { AccountsPool } from './accounts-pool.js';
import type { Person } from './people.service.js';

/** An account as administrators are told of it; what its person may do is recorded elsewhere. */
export interface Account {
  readonly person: Person;
  readonly madeAt: string;
  readonly isVerified: boolean;
  readonly hasSecondFactor: boolean;
  /** Null for never; of signing in only the newest entries are kept. */
  readonly lastSignInAt: string | null;
}

interface AccountRow extends Person {
  readonly madeAt: Date;
  readonly isVerified: boolean;
  readonly hasSecondFactor: boolean;
  readonly lastSignInAt: Date | null;
}

const FOUND = `position(lower($1) in lower("name" || ' ' || "email")) > 0`;
/** By what accounts are ordered. */
const PLACE = '(lower("name"), "id")';

function placeOf(parameter: string): string {
  return `(select lower("name"), "id" from "user" where "id"::text = ${parameter})`;
}

/** All accounts, for those who administer the system. */
@Injectable()
export class AccountsService {
  constructor(private readonly pool: AccountsPool) {}

  /** A page of the accounts whose name or address contains a text, by name. `nodeOf` makes of one what is shown. */
  async page(search: string, range: PageRange, nodesOf: (accounts: readonly Account[]) => Promise<object[]>) {
    const direction = range.fromEnd ? 'desc' : 'asc';
    const { rows } = await this.pool.query<AccountRow>(
      `select "id", "name", "email", "createdAt" as "madeAt", "emailVerified" as "isVerified",
         coalesce("twoFactorEnabled", false) as "hasSecondFactor",
         (select max("at") from "sign_in" where "person_id" = "user"."id" and "outcome" = 'SIGNED_IN') as "lastSignInAt"
       from "user" where ${FOUND} and ($2::text is null or ${PLACE} > ${placeOf('$2')})
         and ($3::text is null or ${PLACE} < ${placeOf('$3')})
       order by lower("name") ${direction}, "id" ${direction} limit $4`,
      [search, range.afterKey, range.beforeKey, range.size + 1],
    );
    const { rows: all } = await this.pool.query<{ count: string }>(
      `select count(*) as "count" from "user" where ${FOUND}`,
      [search],
    );
    const accounts = (range.fromEnd ? rows.reverse() : rows).map(accountOf);
    const nodes = await nodesOf(accounts);
    const items = accounts.map((account, index) => ({ account, node: nodes[index] ?? {} }));
    return connection(
      items,
      range,
      Number(all[0]?.count ?? 0),
      ({ account }) => account.person.id,
      ({ node }) => node,
    );
  }
}

function accountOf({ id, name, email, madeAt, lastSignInAt, ...rest }: AccountRow): Account {
  return {
    person: { id, name, email },
    madeAt: madeAt.toISOString(),
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
    ...rest,
  };
}
