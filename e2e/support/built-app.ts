import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from '@playwright/test';
import { type AppProcess, startProcess } from './app-process.js';

/** The real, built application with the demo in a folder of its own, on a free port, for the whole run. */
export default async function startBuiltApp(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cantiere-e2e-'));
  // Another node on the same database knows the same sessions.
  process.env.CANTIERE_AUTH_SECRET = randomBytes(32).toString('hex');
  const app = await startProcess({
    DATA_DIR: dataDir,
    DEMO: 'on',
    AUTH_SECRET: process.env.CANTIERE_AUTH_SECRET,
  });
  process.env.CANTIERE_URL = app.url;
  process.env.CANTIERE_SIGNED_IN = await signInAsFirst(app, join(dataDir, 'signed-in.json'));
  process.env.CANTIERE_DATA_DIR = dataDir;
  return async () => {
    await app.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** Makes the first administrator, and keeps the cookies in a file with which browsers begin; gives its path. */
async function signInAsFirst(app: AppProcess, path: string): Promise<string> {
  const token = new URL(await app.firstAdministratorUrl()).searchParams.get('token');
  const visitor = await request.newContext({ baseURL: app.url, extraHTTPHeaders: { origin: app.url } });
  const data = {
    token,
    name: 'Ada',
    email: 'ada@comune.example',
    password: 'sette parole che nessuno indovina',
  };
  const answer = await visitor.post('/api/auth/first-administrator', { data });
  if (!answer.ok()) throw new Error(`The first administrator was refused: ${await answer.text()}`);
  await visitor.storageState({ path });
  await visitor.dispose();
  return path;
}
