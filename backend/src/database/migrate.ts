import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { ormOptions } from './orm-options.js';

const MIGRATION_LOCK = 7_230_402;

/** Brings the database to the newest version. Of several starts at the same moment one works, the others wait for it. */
export async function migrate(url: string): Promise<void> {
  const lock = new pg.Client({ connectionString: url, application_name: 'cantiere migration lock' });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations(url);
  } finally {
    await lock.end();
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
