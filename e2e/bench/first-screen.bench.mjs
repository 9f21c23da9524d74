import { loadavg } from 'node:os';
import { withBuiltApp } from '../support/with-built-app.mjs';
import { lighthouseScores } from './support/lighthouse.mjs';
import { measureLoads } from './support/loads.mjs';
import { measureSteps } from './support/ribbon-steps.mjs';
import { atPercent } from './support/statistics.mjs';

const ADDRESS = '/p/polo-cremona';

/** The first screen on the built application in Chromium. Only a quiet machine gives figures that mean something. */
export default async function firstScreen() {
  const load = loadavg()[0];
  return withBuiltApp(async ({ url, browser, chromium }) => {
    const loads = await measureLoads(browser, `${url}${ADDRESS}`);
    const all = (figure) => loads.map((each) => each[figure]);
    const steps = await measureSteps(browser, `${url}${ADDRESS}`);
    const scores = await lighthouseScores(`${url}${ADDRESS}`, chromium);
    return [
      { name: 'load average of the machine at the start', value: load, unit: '' },
      {
        name: 'JavaScript before the first paint, compressed',
        value: Math.max(...all('scriptKB')),
        unit: 'KB',
        atMost: 170,
      },
      {
        name: `largest contentful paint, median of ${loads.length} loads`,
        value: atPercent(50, all('largestPaintSeconds')),
        unit: 's',
        atMost: 0.8,
      },
      {
        name: 'layout shift, the worst load',
        value: Math.max(...all('layoutShift')),
        unit: '',
        atMost: 0.02,
      },
      {
        name: `a step of the ribbon painted, median of ${steps.length}`,
        value: atPercent(50, steps),
        unit: 'ms',
        atMost: 100,
      },
      { name: 'the same, 95th percentile', value: atPercent(95, steps), unit: 'ms', atMost: 100 },
      { name: 'Lighthouse, performance on desktop', value: scores.performance, unit: '', atLeast: 95 },
      { name: 'Lighthouse, accessibility', value: scores.accessibility, unit: '', atLeast: 100 },
    ];
  });
}
