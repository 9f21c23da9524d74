import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { at, CACHE } from './paths.mjs';
import { run } from './run.mjs';
import { Stop, say } from './say.mjs';

const LOCK = at('package-lock.json');
const STAMP = join(CACHE, 'installed');

/** Installs the packages when they are missing or not those of package-lock.json. */
export async function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Stop(`this is Node ${process.versions.node}: use Node 20 or newer.`);
  }
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (isInstalled(wanted)) return;
  say('installing the packages; this takes a minute or two …');
  // Deprecations and engine notes of packages are nothing that a user could act upon: only errors are shown.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', args, { quiet: true, env: withoutInstalledPrograms() });
  if (code !== 0) {
    process.stderr.write(output);
    throw new Stop(`the packages could not be installed: "npm ci" ended with ${code}, for the reason above.`);
  }
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(STAMP, wanted);
}

function isInstalled(wanted) {
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === wanted;
  // Installed by hand: npm leaves its own lock file there when it has finished.
  const installed = at('node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(LOCK).mtimeMs;
}

/** npm runs on the system's Node: the one under node_modules is what npm is about to replace. */
export function withoutInstalledPrograms() {
  const { PATH = '', ...env } = process.env;
  const kept = PATH.split(delimiter).filter((folder) => !folder.endsWith(join('node_modules', '.bin')));
  return { ...env, PATH: kept.join(delimiter) };
}
