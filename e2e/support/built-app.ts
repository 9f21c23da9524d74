import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from './app-process.js';

/** The real, built application with the demo in a folder of its own, on a free port, for the whole run. */
export default async function startBuiltApp(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cantiere-e2e-'));
  const app = await startProcess({ DATA_DIR: dataDir, DEMO: 'on' });
  process.env.CANTIERE_URL = app.url;
  process.env.CANTIERE_DATA_DIR = dataDir;
  return async () => {
    await app.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
