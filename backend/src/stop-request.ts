import type { Logger } from 'pino';

// Longer than everything that ends in order may take together.
const LIMIT_MS = 25_000;

/**
 * Resolves with the exit code when the application is to end: Ctrl-C, SIGTERM, the end of what started it, or a fault
 * that nobody caught (after which nothing can be relied on, but the database can still be closed in order).
 */
export function onStopRequest(log: Logger): Promise<number> {
  return new Promise((resolve) => {
    const stop = (exitCode: number) => {
      setTimeout(() => process.exit(1), LIMIT_MS).unref();
      resolve(exitCode);
    };
    const ask = (cause: string) => {
      log.info({ cause }, 'stopping');
      stop(0);
    };
    // A terminal and a wrapper may both deliver the same Ctrl-C, so asking twice is asking once.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal));
    process.on('disconnect', () => ask('the parent process ended'));
    process.on('uncaughtException', (error) => {
      log.fatal({ err: error }, 'stopping for a fault that nobody caught');
      stop(1);
    });
  });
}
