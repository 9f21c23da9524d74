import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { at, ROOT } from './paths.mjs';

/** One hash over the content of files and folders, named from the root. What does not exist counts as empty. */
export function fingerprint(paths, ignored = () => false) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(at(path))).sort()) {
    const name = relative(ROOT, file);
    if (ignored(name)) continue;
    hash.update(name).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (OUTPUT.has(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)];
  });
}

const OUTPUT = new Set(['node_modules', 'dist', 'dist-dev', 'dist-test', 'generated', 'test-results']);
