const STEPS = 24;
/** A reader looks at a day before going on to the next. */
const READING_MS = 300;
const FIRST_DAY = '2015-01-15';

/** Milliseconds from the key to the frame that shows the figures of the new day, for steps from statement to statement. */
export async function measureSteps(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${url}?asOf=${FIRST_DAY}`, { waitUntil: 'networkidle' });
  await page.getByRole('slider').focus();
  await page.evaluate(listen);
  const steps = [];
  for (let at = 0; at < STEPS; at += 1) {
    await page.waitForTimeout(READING_MS);
    await page.keyboard.press('ArrowRight');
    steps.push(await page.evaluate(() => window.painted));
  }
  await context.close();
  return steps;
}

/** Runs in the page: for each key a promise of the time until the sentence below the title names the day of the handle. */
function listen() {
  const handle = document.querySelector('[role="slider"]');
  const isShown = (before) => {
    const day = handle.getAttribute('aria-valuetext').split(',')[0];
    return day !== before && document.querySelector('h1 + p').textContent.includes(day);
  };
  const onKeyDown = ({ timeStamp }) => {
    const before = handle.getAttribute('aria-valuetext').split(',')[0];
    window.painted = new Promise((resolve) => {
      const look = () => {
        if (!isShown(before)) return;
        observer.disconnect();
        // A message sent in a frame arrives once that frame has been drawn.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
  };
  document.addEventListener('keydown', onKeyDown, { capture: true });
}
