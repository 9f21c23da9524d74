import { checkTwoTimes } from '../test/support/two-times/check-two-times.js';
import { startBenchApp } from './support/bench-app.js';

const SEQUENCES = 10_000;
const SEED = 20_170_610;

/** Random sequences of commands through the API, compared with a plain list of what was said. */
export default async function model() {
  const app = await startBenchApp();
  const begin = performance.now();
  try {
    await checkTwoTimes(app.ask, { count: SEQUENCES, seed: SEED, depth: 'both', entitle: app.speakAsFunder });
  } finally {
    await app.close();
  }
  const seconds = (performance.now() - begin) / 1000;
  return [
    { key: 'sequences', name: 'sequences that fit the model', value: SEQUENCES, unit: '', atLeast: 10_000 },
    { key: 'seconds', name: 'time', value: seconds, unit: 's' },
  ];
}
