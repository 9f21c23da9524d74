// One benchmark in a process of its own: loads it from its sources, runs it and prints its figures.
import { relative } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} Figure
 * @property {string} name what was measured
 * @property {string} [key] its name in the JSON object of the last line
 * @property {number} value
 * @property {string} unit
 * @property {number} [atMost] the limit that the figure keeps
 * @property {number} [atLeast]
 */

const [name, path] = process.argv.slice(2);
const { module } = await runnerImport(path, { root: ROOT, configFile: false, logLevel: 'error' });
process.stdout.write(`\n${name} (${relative(ROOT, path)})\n`);
let missed = 0;
const figures = await module.default();
for (const figure of figures) {
  const kept = figure.value <= (figure.atMost ?? Infinity) && figure.value >= (figure.atLeast ?? -Infinity);
  if (!kept) missed += 1;
  process.stdout.write(
    `  ${figure.name.padEnd(60)} ${number(figure.value).padStart(10)} ${figure.unit}${limitOf(figure, kept)}\n`,
  );
}
const keyed = figures.filter(({ key }) => key !== undefined);
if (keyed.length > 0) {
  process.stdout.write(
    `${JSON.stringify(Object.fromEntries(keyed.map(({ key, value }) => [key, Number(value.toFixed(3))])))}\n`,
  );
}
process.exit(missed > 0 ? 1 : 0);

function limitOf({ atMost, atLeast }, kept) {
  if (atMost === undefined && atLeast === undefined) return '';
  const limit = atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`;
  return `  (${limit}: ${kept ? 'kept' : 'MISSED'})`;
}

function number(value) {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
}
