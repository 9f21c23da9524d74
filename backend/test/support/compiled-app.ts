import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY_ROOT } from '../../src/repository-root.js';

const BACKEND = join(REPOSITORY_ROOT, 'backend');
const OUTPUT = join(BACKEND, 'dist-test');

/** The sources as they are now, compiled for tests that start real processes. */
export async function compileApp(): Promise<void> {
  const tsc = join(REPOSITORY_ROOT, 'node_modules', '.bin', 'tsc');
  const options = ['-p', 'tsconfig.build.json', '--noCheck', '--outDir', OUTPUT];
  await promisify(execFile)(process.execPath, [tsc, ...options], { cwd: BACKEND });
}

export const COMPILED_MAIN = join(OUTPUT, 'main.js');
export const COMPILED_CLI = join(OUTPUT, 'cli.js');
