/** Resolves with the cause when the application is asked to stop: Ctrl-C, SIGTERM, or the end of what started it. */
export function onStopRequest(): Promise<string> {
  return new Promise((resolve) => {
    // A terminal and a wrapper may both deliver the same Ctrl-C, so asking twice is asking once.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    process.on('disconnect', () => resolve('the parent process ended'));
  });
}
