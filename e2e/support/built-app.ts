import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { REPOSITORY_ROOT } from './results-folder.js';

/** The real, built application with the demo in a folder of its own, on a free port, for the whole run. */
export default async function startBuiltApp(): Promise<() => Promise<void>> {
  const main = join(REPOSITORY_ROOT, 'backend', 'dist', 'main.js');
  if (!existsSync(main))
    throw new Error('The application has not been built: run "npm test", or "npm start" once.');
  const dataDir = await mkdtemp(join(tmpdir(), 'cantiere-e2e-'));
  const app = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, DATABASE_URL: '', DEMO: 'on', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.env.CANTIERE_URL = await announcedUrl(app);
  return async () => {
    const ended = once(app, 'exit');
    app.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** Waits for the line "Cantiere is ready: http://…". */
async function announcedUrl(app: ChildProcess): Promise<string> {
  if (app.stdout === null) throw new Error('The application has no output to read.');
  for await (const line of createInterface(app.stdout)) {
    const url = /is ready: (http\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    app.stdout.resume();
    return url;
  }
  throw new Error('The application ended before it was ready.');
}
