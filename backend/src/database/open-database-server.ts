import type { Config } from '../config.js';
import type { DatabaseServer } from './database-server.js';
import { type Manner, openEmbeddedServer } from './embedded/embedded-server.js';
import { reachExternalServer } from './external-server.js';

/** The server that the configuration names: the one at DATABASE_URL, else our own under DATA_DIR. */
export function openDatabaseServer(config: Config, manner: Manner): Promise<DatabaseServer> {
  if (config.databaseUrl !== null) return reachExternalServer(config.databaseUrl);
  return openEmbeddedServer(config.dataDir, manner);
}
