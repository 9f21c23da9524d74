const LOADS = 7;

/** Opens an address several times in a browser that knows nothing of it, unthrottled. */
export async function measureLoads(browser, url) {
  const loads = [];
  for (let at = 0; at < LOADS; at += 1) loads.push(await measureLoad(browser, url));
  return loads;
}

async function measureLoad(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.seen = { largest: 0, shift: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.seen.largest = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  // The chart comes last.
  await page.locator('figure svg').first().waitFor();
  const measured = await page.evaluate(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0].startTime;
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    const before = scripts.filter(({ responseEnd }) => responseEnd <= painted);
    return {
      scriptKB: before.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1024,
      largestPaintSeconds: window.seen.largest / 1000,
      layoutShift: window.seen.shift,
    };
  });
  await context.close();
  return measured;
}
