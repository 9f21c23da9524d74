// Loaded into the application before itself: tells over the channel, when asked, what memory the process holds once
// everything that nobody needs is gone.
process.on('message', (asked) => {
  if (asked !== 'memory') return;
  globalThis.gc();
  globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send({ rss, held: heapUsed + external });
});
process.channel?.unref();
