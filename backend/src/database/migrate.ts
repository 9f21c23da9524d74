import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { type ApplicationAccess, openApplicationAccess } from './app-role.js';
import { ormOptions } from './orm-options.js';

const MIGRATION_LOCK = 7_230_402;

/** Brings the database to the newest version, and gives the application's own way in. Of several starts at the same moment one works, the others wait for it. */
export async function migrate(url: string): Promise<ApplicationAccess> {
  const owner = new pg.Client({ connectionString: url, application_name: 'cantiere migration lock' });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations(url);
    return await openApplicationAccess(url, owner);
  } finally {
    await owner.end();
  }
}

async function runMigrations(url: string): Promise<void> {
  const orm = await MikroORM.init(ormOptions(url));
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
}
