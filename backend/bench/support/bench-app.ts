import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { startApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/log.js';
import { askerAt } from '../../test/support/asker.js';
import { makeAdministrator, makePerson, makeToken, speakAsFunder } from '../../test/support/viewers.js';

export type BenchApp = Readonly<{
  url: string;
  dataDir: string;
  nest: INestApplication;
  /** What an administrator's token is sent as. */
  authorization: string;
  /** Lets the administrator speak for a party as its funder. */
  speakAsFunder(code: string, party: string): Promise<void>;
  /** The data of a request that must succeed. */
  ask: ReturnType<typeof askerAt>;
  close(): Promise<void>;
}>;

/** The real application without demo data, on an embedded server in a folder of its own. */
export async function startBenchApp(): Promise<BenchApp> {
  const folder = await mkdtemp(join(tmpdir(), 'cantiere-bench-'));
  const config = readConfig({
    PORT: '0',
    DATA_DIR: folder,
    DEMO: 'off',
    LOG_LEVEL: 'fatal',
    POINTS_PER_MINUTE: '1000000000',
  });
  const app = await startApp(config, openLog(config), async () => {});
  const personId = await makePerson(app.nest, 'bench');
  await makeAdministrator(app.nest, personId);
  const authorization = await makeToken(app.nest, personId);
  return {
    url: app.url,
    authorization,
    speakAsFunder: (code, party) => speakAsFunder(app.nest, personId, code, party),
    dataDir: folder,
    nest: app.nest,
    ask: askerAt(app.url, { authorization }),
    async close() {
      await app.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
