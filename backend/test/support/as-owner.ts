import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { appModule } from '../../src/app.module.js';
import { readConfig } from '../../src/config.js';
import { identitySetup } from '../../src/identity/identity-setup.js';
import { openLog } from '../../src/log.js';
import type { TestApp } from './test-app.js';

/** Does a task with services of their own that work as the database's owner, as the command line does beside a running application. */
export async function asOwner<Answer>(
  app: Pick<TestApp, 'databaseUrl' | 'dataDir'>,
  task: (services: INestApplicationContext) => Promise<Answer>,
  env: Record<string, string> = {},
): Promise<Answer> {
  const config = readConfig({
    DATA_DIR: app.dataDir,
    DATABASE_URL: app.databaseUrl,
    LOG_LEVEL: 'fatal',
    ...env,
  });
  const log = openLog(config);
  const identity = identitySetup(config.identity, 'http://127.0.0.1', log);
  const module = appModule(app.databaseUrl, config, identity, log);
  const services = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  return task(services).finally(() => services.close());
}
