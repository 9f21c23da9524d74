import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from './results-folder.js';

/** The built application as a process of its own. */
export interface AppProcess {
  readonly url: string;
  /** The link by which the first administrator makes an account; waits until it is printed. */
  firstAdministratorUrl(): Promise<string>;
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
  const said = new Said(app);
  return {
    url: await said.text(/is ready: (http\S+)/),
    firstAdministratorUrl: () => said.text(/becomes it: (http\S+)/),
    async stop(signal = 'SIGTERM') {
      app.kill(signal);
      await ended;
    },
  };
}

/** What the application prints, to look for lines such as "Cantiere is ready: http://…". */
class Said {
  private lines = '';
  private isOver = false;
  private readonly more = new EventEmitter();

  constructor(app: ChildProcess) {
    app.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.lines += text;
      this.more.emit('said');
    });
    app.once('exit', () => {
      this.isOver = true;
      this.more.emit('said');
    });
  }

  /** The first group of the first match; fails when the application ends before there is one. */
  async text(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.lines)?.[1];
      if (found !== undefined) return found;
      if (this.isOver) throw new Error(`The application ended before it said ${pattern}.`);
      await once(this.more, 'said');
    }
  }
}
