import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { REPOSITORY_ROOT } from './results-folder.js';

/** The built application as a process of its own. */
export interface AppProcess {
  readonly url: string;
  /** Ends it, and resolves when it has ended. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts the real, built application, on a free port unless another is named; resolves when it is ready. */
export async function startProcess(settings: Record<string, string>): Promise<AppProcess> {
  const main = join(REPOSITORY_ROOT, 'backend', 'dist', 'main.js');
  if (!existsSync(main))
    throw new Error('The application has not been built: run "npm test", or "npm start" once.');
  const app = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', DATABASE_URL: '', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(app, 'exit');
  return {
    url: await announcedUrl(app),
    async stop(signal = 'SIGTERM') {
      app.kill(signal);
      await ended;
    },
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
