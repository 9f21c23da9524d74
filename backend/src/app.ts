import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import type { Logger } from 'pino';
import { appModule } from './app.module.js';
import type { Config } from './config.js';
import type { DatabaseServer } from './database/database-server.js';
import { migrate } from './database/migrate.js';
import { openDatabaseServer } from './database/open-database-server.js';
import { type Health, watchHealth } from './health/health.js';
import { type FrontDoor, listen } from './http/front-door.js';
import { isLoopback } from './http/loopback.js';
import { createWebApp } from './http/web-app.js';
import { identitySetup } from './identity/identity-setup.js';
import { JoiningService } from './identity/joining.service.js';
import { PAGE_FOLDER } from './repository-root.js';
import { StartRefused } from './start-refused.js';
import { VERSION } from './version.js';

export type RunningApp = Readonly<{
  url: string;
  nest: INestApplication;
  /** Ends requests in flight, then the application, then the embedded server. */
  stop(): Promise<void>;
}>;

/** What runs once the database is migrated and before the first request is let in. */
export type BeforeOpening = (nest: INestApplication) => Promise<void>;

/** Starts everything in the order in which a fault is cheapest; what was started is stopped when a later step fails. */
export async function startApp(
  config: Config,
  log: Logger,
  beforeOpening: BeforeOpening,
): Promise<RunningApp> {
  const health = watchHealth(VERSION);
  const parts: Parts = { health };
  try {
    parts.door = await listen(config, health, log);
    parts.database = await openDatabaseServer(config, 'alone');
    const access = await migrate(parts.database.url);
    if (!access.isRestricted) {
      log.warn('the database user may not create roles: triggers alone keep the record from being changed');
    }
    const identity = identitySetup(config.identity, parts.door.url, log);
    const module = appModule(access.url, config, identity, log);
    const web = await createWebApp(module, parts.door.server, PAGE_FOLDER, config.identity.publicUrl, log);
    parts.nest = web.nest;
    await refuseWithoutAdministrator(config, web.nest);
    await beforeOpening(web.nest);
    parts.door.open(web.application);
    health.ready(parts.database.url);
    return { url: parts.door.url, nest: web.nest, stop: () => stopParts(parts) };
  } catch (error) {
    await stopParts(parts);
    throw error;
  }
}

/** Before someone administers it, only this machine may reach the application: whoever came first could take it over. */
async function refuseWithoutAdministrator({ host, port }: Config, nest: INestApplication): Promise<void> {
  if (isLoopback(host) || (await nest.get(JoiningService).hasAdministrator())) return;
  throw new StartRefused(
    `HOST is "${host}", and there is no administrator yet: start once with HOST=127.0.0.1, open the link that is printed (for port ${port}) on this machine, make the first administrator, and start again.`,
  );
}

type Parts = { health: Health; door?: FrontDoor; nest?: INestApplication; database?: DatabaseServer };

const REQUEST_LIMIT_MS = 5_000;
const CONNECTIONS_LIMIT_MS = 3_000;

async function stopParts({ health, door, nest, database }: Parts): Promise<void> {
  health.stopping();
  await door?.close(REQUEST_LIMIT_MS);
  try {
    // A database that no longer answers must not hold up the end, least of all its own.
    const closed = Promise.all([health.close(), nest?.close()]);
    await Promise.race([closed, wait(CONNECTIONS_LIMIT_MS, undefined, { ref: false })]);
  } finally {
    await database?.stop();
  }
}
