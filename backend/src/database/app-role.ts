import { createHmac } from 'node:crypto';
import pg from 'pg';

/** Where the application works, and whether it does so as a role that can add but neither change nor delete. */
export type ApplicationAccess = Readonly<{ url: string; isRestricted: boolean }>;

/**
 * Makes the application's role in a migrated database and gives its address. Where no role can be made, or the owner
 * has no password to derive one from, the application works as the owner, and the triggers hold the line alone.
 */
export async function openApplicationAccess(ownerUrl: string, owner: pg.Client): Promise<ApplicationAccess> {
  const { password } = new URL(ownerUrl);
  const { rows } = await owner.query<{ database: string; able: boolean }>(
    'select current_database() as database, rolsuper or rolcreaterole as able from pg_roles where rolname = current_user',
  );
  const [found] = rows;
  if (found === undefined || !found.able || password === '') return { url: ownerUrl, isRestricted: false };
  const role = `${found.database.slice(0, 58)}_app`;
  // Every node derives the same password from the owner's, so that none locks another out.
  const secret = createHmac('sha256', decodeURIComponent(password)).update(`role ${role}`).digest('hex');
  await makeRole(owner, role, secret);
  await grant(owner, role, found.database);
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(role);
  url.password = secret;
  return { url: url.href, isRestricted: true };
}

async function makeRole(owner: pg.Client, role: string, secret: string): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await owner.query(`${verb} role ${pg.escapeIdentifier(role)} login password ${pg.escapeLiteral(secret)}`);
}

async function grant(owner: pg.Client, role: string, database: string): Promise<void> {
  const to = pg.escapeIdentifier(role);
  await owner.query(`
    grant connect on database ${pg.escapeIdentifier(database)} to ${to};
    grant usage on schema public to ${to};
    grant select, insert on all tables in schema public to ${to};
    revoke insert on migrations from ${to};
    grant update on stream to ${to};
    revoke execute on function delete_demo_projects() from public;
    grant execute on function delete_demo_projects() to ${to};
    grant usage on schema auth to ${to};
    grant select, insert, update, delete on all tables in schema auth to ${to};
  `);
}
