/** A tab in the background paints nothing, and some browsers do not tell. */
const AT_MOST_MS = 1000;

/** Resolves once the browser has painted something of the page: what comes after the figures must not compete with them. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
    window.setTimeout(resolve, AT_MOST_MS);
  });
}
