import type { INestApplicationContext } from '@nestjs/common';
import { StartRefused } from '../start-refused.js';
import { AccountsPool } from './accounts-pool.js';
import { PeopleService } from './people.service.js';
import { voidPending } from './void-pending.js';

/** Whose sessions the command line ends: one person's, or everybody's. */
export interface EndSessionsOptions {
  readonly email?: string;
  readonly everybody?: boolean;
}

/** Ends sessions, and sign-ins that were begun, from the next request on; prints how many. Tokens stay: each is revoked by itself. */
export async function endSessions(
  services: INestApplicationContext,
  options: EndSessionsOptions,
): Promise<void> {
  const { email, everybody = false } = options;
  if ((email === undefined) !== everybody) throw new StartRefused('give --email ADDRESS, or --everybody.');
  const pool = services.get(AccountsPool);
  const person = email === undefined ? null : await services.get(PeopleService).byEmail(email);
  if (email !== undefined && person === null) throw new StartRefused(`there is no account "${email}".`);
  if (person !== null) await voidPending(pool, person.id);
  const { rowCount } = await pool.query(
    'delete from "session" where $1::text is null or "userId"::text = $1',
    [person?.id ?? null],
  );
  process.stdout.write(`sessions ended: ${rowCount}\n`);
}
