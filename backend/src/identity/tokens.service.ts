import { Injectable } from '@nestjs/common';
import { newId } from '../shared/ids.js';
import { AccountsPool } from './accounts-pool.js';
import { Background } from './background.js';
import { isTokenText, TOKEN_PREFIX } from './core/token-text.js';
import { digestOfSecret, newSecret } from './secret-text.js';

/** A token as its owner sees it: everything but the secret. */
export interface ApiToken {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly lastFour: string;
  readonly createdAt: Date;
  /** To the minute; null: never. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

const COLUMNS = `"id", "person_id" as "personId", "name", "last_four" as "lastFour", "created_at" as "createdAt",
  "last_used_at" as "lastUsedAt", "revoked_at" as "revokedAt"`;

/** Credentials of scripts. What a token may do, in which projects and until when, is recorded elsewhere by its identifier. */
@Injectable()
export class TokensService {
  constructor(
    private readonly pool: AccountsPool,
    private readonly background: Background,
  ) {}

  /** A new token of a person. Its secret is in this answer and nowhere else. */
  async create(personId: string, name: string): Promise<{ token: ApiToken; secret: string }> {
    const secret = `${TOKEN_PREFIX}${newSecret()}`;
    const { rows } = await this.pool.query<ApiToken>(
      `insert into "token" ("id", "hash", "person_id", "name", "last_four") values ($1, $2, $3, $4, $5) returning ${COLUMNS}`,
      [newId(), digestOfSecret(secret), personId, name, secret.slice(-4)],
    );
    return { token: rows[0] as ApiToken, secret };
  }

  /** The token behind a secret, and notes its use; null when there is none, or no more. */
  async find(secret: string): Promise<Pick<ApiToken, 'id' | 'personId'> | null> {
    if (!isTokenText(secret)) return null;
    const { rows } = await this.pool.query<Pick<ApiToken, 'id' | 'personId'>>(
      `select "id", "person_id" as "personId" from "token" where "hash" = $1 and "revoked_at" is null`,
      [digestOfSecret(secret)],
    );
    const [found] = rows;
    if (found === undefined) return null;
    this.background.run('noting the use of a token', this.noteUse(found.id));
    return found;
  }

  /** A person's tokens, the newest first. */
  async ofPerson(personId: string): Promise<readonly ApiToken[]> {
    const { rows } = await this.pool.query<ApiToken>(
      `select ${COLUMNS} from "token" where "person_id" = $1 order by "created_at" desc, "id"`,
      [personId],
    );
    return rows;
  }

  /** Ends a token of a person, from the next request on; false when the person has no such token in use. */
  async revoke(personId: string, tokenId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `update "token" set "revoked_at" = now() where "id"::text = $1 and "person_id" = $2 and "revoked_at" is null`,
      [tokenId, personId],
    );
    return rowCount === 1;
  }

  /** At most once a minute, so that a busy script does not write at each request. */
  private async noteUse(tokenId: string): Promise<void> {
    await this.pool.query(
      `update "token" set "last_used_at" = date_trunc('minute', now())
       where "id" = $1 and ("last_used_at" is null or "last_used_at" < date_trunc('minute', now()))`,
      [tokenId],
    );
  }
}
