import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { newId } from '../shared/ids.js';
import { AccountsPool } from './accounts-pool.js';
import type { RedeemedLink } from './admission.js';
import { digestOfSecret, newSecret } from './secret-text.js';

/** A link that admits one person once. */
export interface OneTimeLink extends RedeemedLink {
  /** Whom an invitation names; null for the first administrator. */
  readonly email: string | null;
  readonly expiresAt: Date;
}

const OPEN = `"used_at" is null and "expires_at" > now()`;
const FREE = (person: string) => `("used_by" is null or "used_by" = ${person}::uuid)`;
const COLUMNS = `"id", "kind", "email", "expires_at" as "expiresAt"`;

/** Links that make someone a person here. Of their secrets only digests are kept. */
@Injectable()
export class LinksService {
  constructor(private readonly pool: AccountsPool) {}

  /** A new link and its secret, which is kept nowhere. */
  async issue(
    kind: OneTimeLink['kind'],
    email: string | null,
    days: number,
  ): Promise<{ link: OneTimeLink; secret: string }> {
    const secret = newSecret();
    const { rows } = await this.pool.query<OneTimeLink>(
      `insert into "link" ("id", "kind", "hash", "email", "expires_at")
       values ($1, $2, $3, $4, now() + make_interval(days => $5)) returning ${COLUMNS}`,
      [newId(), kind, digestOfSecret(secret), email, days],
    );
    return { link: rows[0] as OneTimeLink, secret };
  }

  /** The link behind a secret; null when it is unknown, used or expired. */
  async find(kind: OneTimeLink['kind'], secret: string): Promise<OneTimeLink | null> {
    const { rows } = await this.pool.query<OneTimeLink>(
      `select ${COLUMNS} from "link" where "kind" = $1 and "hash" = $2 and ${OPEN}`,
      [kind, digestOfSecret(secret)],
    );
    return rows[0] ?? null;
  }

  /** Links of an address that serve. */
  async open(kind: OneTimeLink['kind'], email: string): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `select "id" from "link" where "kind" = $1 and "email" = $2 and ${OPEN}`,
      [kind, email],
    );
    return rows.map(({ id }) => id);
  }

  /** Sets a link apart for a person, who alone redeems it from now on; null when it does not serve, or is another's. */
  async reserve(
    client: Pick<pg.ClientBase, 'query'>,
    kind: OneTimeLink['kind'],
    secret: string,
    personId: string,
  ): Promise<OneTimeLink | null> {
    const { rows } = await client.query<OneTimeLink>(
      `update "link" set "used_by" = $3
       where "kind" = $1 and "hash" = $2 and ${OPEN} and ${FREE('$3')} returning ${COLUMNS}`,
      [kind, digestOfSecret(secret), personId],
    );
    return rows[0] ?? null;
  }

  /** The same of every invitation that waits for an address. */
  async reserveAll(email: string, personId: string): Promise<readonly OneTimeLink[]> {
    const { rows } = await this.pool.query<OneTimeLink>(
      `update "link" set "used_by" = $2
       where "kind" = 'INVITATION' and "email" = $1 and ${OPEN} and ${FREE('$2')} returning ${COLUMNS}`,
      [email.toLowerCase(), personId],
    );
    return rows;
  }

  /** Ends a link that has done what it is for. */
  async useUp(linkId: string): Promise<void> {
    await this.pool.query(`update "link" set "used_at" = now() where "id" = $1 and "used_at" is null`, [
      linkId,
    ]);
  }

  /** Makes the open links of a kind void. */
  async revokeAll(kind: OneTimeLink['kind']): Promise<void> {
    await this.pool.query(`delete from "link" where "kind" = $1 and "used_at" is null`, [kind]);
  }

  /** Makes one open link void, and gives it; null when there is no such link, or no more. */
  async revoke(linkId: string): Promise<OneTimeLink | null> {
    const { rows } = await this.pool.query<OneTimeLink>(
      `delete from "link" where "id"::text = $1 and ${OPEN} returning ${COLUMNS}`,
      [linkId],
    );
    return rows[0] ?? null;
  }
}
