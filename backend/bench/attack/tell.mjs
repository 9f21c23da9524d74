// Loaded into the application before itself: tells over the channel, when asked, for how long it has worked so far, and
// what memory it holds once everything that nobody needs is gone.
process.on('message', (asked) => {
  if (asked === 'work') {
    const { user, system } = process.cpuUsage();
    process.send((user + system) / 1000);
  }
  if (asked !== 'memory') return;
  globalThis.gc();
  globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send({ rss, held: heapUsed + external });
});
process.channel?.unref();
