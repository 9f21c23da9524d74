import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppProcess, startProcess } from './app-process.js';

/** Another node of the application on the database of the first one, as on another machine. */
export interface SecondNode {
  readonly url: string;
  /** Ends it without a word, as a power cut does; what `meanwhile` does happens before it is there again, at the same address. */
  cut(meanwhile: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

export async function startSecondNode(): Promise<SecondNode> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cantiere-node-'));
  const settings = {
    DATA_DIR: dataDir,
    DATABASE_URL: await firstDatabase(),
    DEMO: 'off',
    AUTH_SECRET: process.env.CANTIERE_AUTH_SECRET ?? '',
  };
  let app: AppProcess = await startProcess(settings);
  const { url } = app;
  return {
    url,
    async cut(meanwhile) {
      await app.stop('SIGKILL');
      await meanwhile();
      app = await startProcess({ ...settings, PORT: new URL(url).port });
    },
    async stop() {
      await app.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The address of the server that the first node started for itself. */
async function firstDatabase(): Promise<string> {
  const home = join(process.env.CANTIERE_DATA_DIR ?? '', 'postgres');
  const password = await readFile(join(home, 'password'), 'utf8');
  const port = (await readFile(join(home, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[3];
  return `postgresql://cantiere:${password}@127.0.0.1:${port}/cantiere`;
}
