import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY_ROOT } from '../../src/repository-root.js';

const BACKEND = join(REPOSITORY_ROOT, 'backend');

/**
 * Compiles the sources as they are now, for tests that start real processes, and returns the folder. It lies beside
 * `src`, from where the application finds the other files of the repository.
 */
export async function compileApp(): Promise<string> {
  const output = join(BACKEND, `dist-test-${process.pid}`);
  const tsc = join(REPOSITORY_ROOT, 'node_modules', '.bin', 'tsc');
  const options = ['-p', 'tsconfig.build.json', '--noCheck', '--outDir', output];
  await promisify(execFile)(process.execPath, [tsc, ...options], { cwd: BACKEND });
  return output;
}
