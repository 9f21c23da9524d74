import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { REPOSITORY_ROOT } from '../../src/repository-root.js';

const BACKEND = join(REPOSITORY_ROOT, 'backend');
const BUILD = pathToFileURL(join(REPOSITORY_ROOT, 'scripts', 'support', 'build.mjs')).href;

/**
 * Builds the sources as they are now, unless that was done, for tests that start real processes. Returns a copy of the
 * folder, which no later build changes. It lies beside `src`, from where the application finds the other files of the
 * repository.
 */
export async function compileApp(): Promise<string> {
  const output = join(BACKEND, `dist-test-${process.pid}`);
  const build = `await (await import('${BUILD}')).ensureBackendBuilt()`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', build]);
  await cp(join(BACKEND, 'dist'), output, { recursive: true });
  return output;
}
