import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Results and artifacts of a run; ignored by git. */
export const RESULTS_FOLDER = join(REPOSITORY_ROOT, 'e2e', 'test-results');
