import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What may be thrown away at any time: stamps of finished steps, results of test runs. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'cantiere');

export const at = (...parts) => join(ROOT, ...parts);
