import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutInstalledPrograms } from './install.mjs';
import { CACHE } from './paths.mjs';
import { run } from './run.mjs';
import { Stop, say } from './say.mjs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium that the browser tests run in: the one that is there, else one that is installed now. */
export async function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    if (isProgram(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new Stop(
      `CHROMIUM_PATH is ${CHROMIUM_PATH}, which is not a program: set it to a Chromium, or unset it.`,
    );
  }
  const found = USUAL_PLACES.find(isProgram) ?? (await fromDebian()) ?? (await fromNpm());
  if (found) return found;
  throw new Stop(
    'no Chromium was found, and none could be installed. Install the package "chromium" of your system, or set ' +
      'CHROMIUM_PATH to the program of a Chromium or Chrome.',
  );
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('installing Chromium from the Debian packages …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], { quiet: true, env });
  await apt('update');
  const { code, output } = await apt('install', '-y', '--no-install-recommends', 'chromium');
  if (code !== 0) process.stderr.write(output);
  return USUAL_PLACES.find(isProgram);
}

// An npm package that carries a Chromium in itself: for users who may not install system packages.
const NPM_PACKAGE = '@sparticuz/chromium';
const NPM_VERSION = '153.0.0';

async function fromNpm() {
  if (process.platform !== 'linux') return undefined;
  const folder = join(CACHE, 'chromium');
  const installed = join(folder, 'node_modules', NPM_PACKAGE, 'build', 'index.js');
  if (!existsSync(installed)) {
    say('installing a Chromium from npm …');
    mkdirSync(folder, { recursive: true });
    const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    const { code, output } = await run('npm', [...args, `${NPM_PACKAGE}@${NPM_VERSION}`], {
      quiet: true,
      cwd: folder,
      env: withoutInstalledPrograms(),
    });
    if (code !== 0) process.stderr.write(output);
  }
  if (!existsSync(installed)) return undefined;
  // It unpacks itself into the temporary folder, which is shared with others unless it is ours.
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  const { default: chromium } = await import(pathToFileURL(installed).href);
  const path = await chromium.executablePath();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  return path;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
