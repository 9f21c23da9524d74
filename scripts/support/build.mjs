import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { GENERATE_INPUTS, generate, isNoQuestion } from './generate.mjs';
import { at, CACHE } from './paths.mjs';
import { program, runNode } from './pinned-node.mjs';
import { Stop, say } from './say.mjs';

const isTest = (name) => /\.test\.tsx?$/.test(name);

const BACKEND = {
  name: 'backend',
  // The server knows the page's operations.
  inputs: [
    ...['backend/src', 'backend/tsconfig.json', 'backend/tsconfig.build.json', 'package-lock.json'],
    ...[...GENERATE_INPUTS, 'frontend/src'],
  ],
  isIgnored: (name) => isTest(name) || isNoQuestion(name),
  output: 'backend/dist',
  // Types are checked by "npm run check"; a start only needs the JavaScript.
  compile: (outDir) =>
    runNode([program('tsc'), '-p', 'backend/tsconfig.build.json', '--noCheck', '--outDir', outDir], {
      quiet: true,
    }),
};

const FRONTEND = {
  name: 'frontend',
  inputs: ['frontend', ...GENERATE_INPUTS, 'package-lock.json'],
  output: 'frontend/dist',
  isIgnored: isTest,
  compile: (outDir) => {
    const options = ['build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
    return runNode([program('vite'), ...options], { quiet: true, cwd: at('frontend') });
  },
};

/** Builds what has changed since it was last built. */
export async function ensureBuilt(parts = [BACKEND, FRONTEND]) {
  const due = parts.map((part) => ({ part, print: fingerprint(part.inputs, part.isIgnored) })).filter(isDue);
  if (due.length === 0) return;
  say(`building the ${due.map(({ part }) => part.name).join(' and the ')} …`);
  await generate();
  await Promise.all(due.map(build));
}

export const ensureBackendBuilt = () => ensureBuilt([BACKEND]);

function isDue({ part, print }) {
  const stamp = stampOf(part);
  return !existsSync(at(part.output)) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== print;
}

/** Builds beside the old output and swaps them, so whoever runs the old one or fails half-way is not disturbed. */
async function build({ part, print }) {
  const output = at(part.output);
  const fresh = `${output}.new-${process.pid}`;
  const { code, output: said } = await part.compile(fresh);
  if (code !== 0 || !existsSync(fresh)) {
    process.stderr.write(said);
    rmSync(fresh, { recursive: true, force: true });
    throw new Stop(`the ${part.name} could not be built, for the reason above.`);
  }
  const old = `${output}.old-${process.pid}`;
  if (existsSync(output)) renameSync(output, old);
  renameSync(fresh, output);
  rmSync(old, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(stampOf(part), print);
}

const stampOf = (part) => join(CACHE, `${part.name}-built-from`);
