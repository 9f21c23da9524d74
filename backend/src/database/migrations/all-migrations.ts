import type { MigrationObject } from '@mikro-orm/core';

/** Every migration in the order in which it runs. Files are named by day; once released, none is changed. */
export const allMigrations: MigrationObject[] = [];
