import type { Config } from '../config.js';
import type { DatabaseServer } from './database-server.js';
import { openEmbeddedServer } from './embedded/embedded-server.js';
import { reachExternalServer } from './external-server.js';

/** The server that the configuration names: the one at DATABASE_URL, else our own under DATA_DIR. */
export function openDatabaseServer(config: Config): Promise<DatabaseServer> {
  return config.databaseUrl === null
    ? openEmbeddedServer(config.dataDir)
    : reachExternalServer(config.databaseUrl);
}
