import type { AccountsPool } from './accounts-pool.js';

/** Ends a person's links and half-finished sign-ins that were begun before: with the password or the address that held then. */
export async function voidPending(pool: AccountsPool, personId: string): Promise<void> {
  await pool.query(`delete from "verification" where "value" = $1`, [personId]);
}
