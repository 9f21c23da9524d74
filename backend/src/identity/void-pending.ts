import type { AccountsPool } from './accounts-pool.js';

/** Ends all tokens of a person: who asks for a new password may have lost control of what was made with the old one. */
export async function revokeTokens(pool: AccountsPool, personId: string): Promise<void> {
  await pool.query(
    `update "token" set "revoked_at" = now() where "person_id" = $1 and "revoked_at" is null`,
    [personId],
  );
}

/** Ends a person's links and half-finished sign-ins that were begun before: with the password or the address that held then. */
export async function voidPending(pool: AccountsPool, personId: string): Promise<void> {
  await pool.query(`delete from "verification" where "value" = $1`, [personId]);
}
