import { inject } from 'vitest';
import { TEMPLATE } from './database-server.js';
import { createDatabase, databaseAt, dropDatabase, freshName } from './databases.js';

export type FreshDatabase = Readonly<{ url: string; drop(): Promise<void> }>;

/** An empty, migrated database that nobody else uses. Ask for one per test file, and drop it afterwards. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const serverUrl = inject('serverUrl');
  const name = freshName();
  await createDatabase(serverUrl, name, TEMPLATE);
  return { url: databaseAt(serverUrl, name), drop: () => dropDatabase(serverUrl, name) };
}
