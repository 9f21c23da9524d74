import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type Options } from '@mikro-orm/postgresql';
import { entities } from './entities.js';
import { allMigrations } from './migrations/all-migrations.js';
import { releaseBroken } from './release-broken.js';

/** How MikroORM is set up, in the application, in the command line and in tests alike. */
export function ormOptions(url: string, tell: (line: string) => void = () => {}): Options {
  return defineConfig({
    clientUrl: url,
    entities,
    extensions: [Migrator],
    pool: { min: 0, max: 10 },
    // Whoever waits longer for a connection is told so, rather than kept.
    driverOptions: { connectionTimeoutMillis: 5000, onPoolCreated: releaseBroken },
    forceUtcTimezone: true,
    discovery: { warnWhenNoEntities: false },
    // Accounts have a schema and connections of their own.
    schemaGenerator: { ignoreSchema: ['auth'] },
    // Migrations are listed by hand, so that they are found alike from sources, from dist and in tests.
    migrations: { migrationsList: allMigrations, snapshot: false, tableName: 'migrations' },
    logger: tell,
    colors: false,
  });
}
