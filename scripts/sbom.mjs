// "npm run sbom": a list of all that ships, as CycloneDX JSON, on the standard output or in a file.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureInstalled, withoutInstalledPrograms } from './support/install.mjs';
import { at, ROOT } from './support/paths.mjs';
import { main, Stop, say } from './support/say.mjs';
import { shippedOf } from './support/shipped.mjs';

const HELP = `npm run --silent sbom         prints what ships as a CycloneDX list: each package with version, licence and digest
npm run sbom -- FILE          writes it to FILE\n`;
const [file, ...more] = process.argv.slice(2);

// Whoever reads only the beginning of the list closes the other end.
process.stdout.on('error', () => process.exit(0));

await main(async () => {
  if (file === '--help' || file === '-h') return void process.stdout.write(HELP);
  if (file?.startsWith('-') || more.length > 0) throw new Stop('give one file, or none.');
  await ensureInstalled();
  const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  const text = `${JSON.stringify(shippedOf(listOfAll(), lock, licenceInstalled), null, 2)}\n`;
  if (file === undefined) return void process.stdout.write(text);
  // npm runs this in the repository; a relative file is meant where the command was given.
  const target = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  try {
    writeFileSync(target, text);
  } catch (error) {
    throw new Stop(`${target} cannot be written (${error.code}): give another file.`);
  }
  say(`written to ${target}.`);
});

/** npm's own list of everything in the lock file, for machines of each kind. */
function listOfAll() {
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--loglevel=error'];
  const { status, error, stdout } = spawnSync('npm', args, {
    cwd: ROOT,
    env: withoutInstalledPrograms(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 100_000_000,
  });
  if (status === 0) return JSON.parse(stdout);
  throw new Stop(`npm could not make the list (${error?.message ?? `it ended with ${status}`}).`);
}

/** The licence that an installed package names in an older way, which the lock file does not repeat. */
function licenceInstalled(location) {
  const manifest = at(location, 'package.json');
  if (!existsSync(manifest)) return undefined;
  const { license, licenses = [] } = JSON.parse(readFileSync(manifest, 'utf8'));
  return license ?? licenses[0]?.type;
}
