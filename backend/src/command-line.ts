import { constants } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { appModule } from './app.module.js';
import { readConfig } from './config.js';
import { migrate } from './database/migrate.js';
import { openDatabaseServer } from './database/open-database-server.js';
import { identitySetup } from './identity/identity-setup.js';
import { frameworkLog, openLog } from './log.js';

/**
 * Does a task with the application's services, beside a running application or alone; as the role that can only add,
 * unless the task is the owner's.
 */
export async function withServices(
  task: (services: INestApplicationContext) => Promise<void>,
  as: 'application' | 'owner' = 'application',
): Promise<void> {
  // The output of a command is its result, so the log keeps to faults unless more is asked for.
  const config = readConfig({ LOG_LEVEL: 'error', ...process.env });
  const log = openLog(config);
  // A server that was started for this task alone must not outlive it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
  const database = await openDatabaseServer(config, 'beside');
  try {
    const access = await migrate(database.url);
    const url = as === 'owner' ? database.url : access.url;
    const identity = identitySetup(config.identity, `http://127.0.0.1:${config.port}`, log);
    const module = appModule(url, config, identity, log);
    const services = await NestFactory.createApplicationContext(module, {
      logger: frameworkLog(log),
      abortOnError: false,
    });
    await task(services).finally(() => closeInTime(services));
  } finally {
    await database.stop();
  }
}

const CLOSE_LIMIT_MS = 10_000;

/** Closes the services; what will not close ends with the process. */
async function closeInTime(services: INestApplicationContext): Promise<void> {
  const closed = new AbortController();
  const limit = wait(CLOSE_LIMIT_MS, undefined, closed).catch(() => {});
  await Promise.race([services.close().finally(() => closed.abort()), limit]);
}
