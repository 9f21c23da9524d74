import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { REPOSITORY_ROOT } from '../../src/repository-root.js';

const SHARED_FOLDER = join(REPOSITORY_ROOT, '..', 'shared');

/** A file of the folder `shared` beside the repository, such as `facts/polo-cremona.md`. */
export function sharedFile(path: string): string {
  return readFileSync(join(SHARED_FOLDER, path), 'utf8');
}

/** Tests that read the folder `shared`; where it is absent they are skipped, and their name says why. */
export function describeWithShared(path: string, name: string, tests: () => void): void {
  if (existsSync(join(SHARED_FOLDER, path))) describe(name, tests);
  else
    describe.skip(`${name} (skipped: the folder shared/${path} is not beside the repository)`, () =>
      test('needs it'));
}
