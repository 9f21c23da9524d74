import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { at } from './support/paths.mjs';

const manifestOf = (...folder) => JSON.parse(readFileSync(at(...folder, 'package.json'), 'utf8'));
const root = manifestOf();
const manifests = [root, ...root.workspaces.map((each) => manifestOf(each))];
const packages = Object.entries(JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages)
  .filter(([location, { link }]) => location.includes('node_modules/') && link !== true)
  .map(([location, entry]) => ({
    ...entry,
    location,
    name: entry.name ?? location.replace(/^.*node_modules\//, ''),
  }));
const shipped = packages.filter(({ dev }) => dev !== true);

const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // A typeface, which may be embedded and served.
  'OFL-1.1',
  'Unlicense',
]);

/** Packages under other licences, each with what makes it fit. */
const EXCEPTIONS = [
  // libvips, a library of its own file that anyone may exchange.
  /^@img\/sharp-(libvips-|wasm32$|win32-)/,
  // Read while the page is built: none of it is served.
  /^(lightningcss(-.+)?|caniuse-lite)$/,
];

// Named in an older way, which the lock file does not repeat: MIT.
const LICENCE_IN_MANIFEST = new Set(['busboy', 'streamsearch']);

test('every version that is asked for is an exact one', () => {
  const wanted = manifests.flatMap(({ dependencies, devDependencies, optionalDependencies }) =>
    Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }),
  );
  expect(wanted.length).toBeGreaterThan(60);
  const loose = wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});

test('every package is held to its digest, and comes from the registry', () => {
  const loose = packages.filter(({ integrity }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''));
  expect(loose.map(({ location }) => location)).toEqual([]);
  // No address is recorded, so that each package can only come from the registry that npm is set to.
  expect(packages.filter(({ resolved }) => resolved !== undefined).map(({ location }) => location)).toEqual(
    [],
  );
});

test('what ships is under licences that let it', () => {
  const unfit = shipped.filter(
    ({ name, license }) =>
      !EXCEPTIONS.some((each) => each.test(name)) &&
      !LICENCE_IN_MANIFEST.has(name) &&
      !isFit(license ?? 'none'),
  );
  expect(unfit.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  for (const name of LICENCE_IN_MANIFEST)
    expect(manifestOf('node_modules', name).licenses[0].type).toBe('MIT');
});

test.each(['GPL-3.0-only', 'UNLICENSED', '(MIT AND GPL-3.0-only)', 'none'])('%s is not one', (license) => {
  expect(isFit(license)).toBe(false);
});

test('nothing is run while it is installed that is not allowed by name', () => {
  const running = new Set(packages.filter((each) => each.hasInstallScript).map(({ name }) => name));
  expect([...running].sort()).toEqual(Object.keys(root.allowScripts).sort());
});

/** Packages on which security rests: two versions of one would have to be watched, and mended, twice. */
const SECURITY = [
  'better-auth',
  '@node-rs/argon2',
  'jose',
  'express',
  'graphql',
  'helmet',
  'nodemailer',
  'rate-limiter-flexible',
  'sharp',
  'zod',
];

test.each(SECURITY)('there is one version of %s at most', (wanted) => {
  const versions = new Set(shipped.filter(({ name }) => name === wanted).map(({ version }) => version));
  expect(versions.size).toBeLessThanOrEqual(1);
});

/** Every part of an expression; where there is a choice, one part that fits is enough. */
function isFit(expression) {
  const plain = expression.replace(/[()]/g, '');
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isFit);
  return plain.split(' AND ').every((each) => LICENCES.has(each));
}
