import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inject } from 'vitest';

/** The application as a process of its own, as a user starts it. */
export type AppProcess = Readonly<{
  process: ChildProcess;
  /** All that it wrote so far, on both streams. */
  said(): string;
  /** The address that it announced; fails with what it said when it ends before that. */
  ready(): Promise<string>;
  /** Its exit code. */
  ended(): Promise<number | null>;
  /** Sends the signal and waits for its end. */
  kill(signal: NodeJS.Signals): Promise<number | null>;
}>;

type Options = {
  env: Record<string, string>;
  /** Folder of the compiled application; the one of this test run when left out. */
  folder?: string;
  /** The compiled program and its arguments. */
  program?: [name: 'main.js' | 'cli.js', ...args: string[]];
  /** A command that runs the application, such as `unshare --user`. */
  wrapper?: string[];
  /** How long it may take to be ready. */
  limitMs?: number;
};

const LIMIT_MS = 50_000;

export function startProcess({
  env,
  folder,
  program = ['main.js'],
  wrapper = [],
  limitMs = LIMIT_MS,
}: Options): AppProcess {
  const [name, ...args] = program;
  const run = [process.execPath, join(folder ?? inject('compiledApp'), name), ...args];
  const [command = '', ...rest] = [...wrapper, ...run];
  const settings = { PORT: '0', DEMO: 'off', LOG_LEVEL: 'error', ...env };
  const child = spawn(command, rest, {
    // What was compiled for one process starts the next one sooner.
    env: {
      PATH: process.env.PATH ?? '',
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '',
      ...settings,
    },
    // The channel tells it when these tests are interrupted.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const exit = once(child, 'close').then(([code]) => code as number | null);
  const url = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const announced = /is ready: (http\S+)/.exec(output)?.[1];
        if (announced !== undefined) resolve(announced);
      });
    }
    void exit.then((code) => reject(new Error(`It ended with ${code} before it was ready:\n${output}`)));
    setTimeout(() => reject(new Error(`It was not ready in time:\n${output}`)), limitMs).unref();
  });
  // Whoever waits for the end does not ask for the address.
  url.catch(() => {});
  return {
    process: child,
    said: () => output,
    ready: () => url,
    ended: () => exit,
    kill(signal) {
      child.kill(signal);
      return exit;
    },
  };
}
