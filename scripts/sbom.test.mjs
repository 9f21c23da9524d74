import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { at } from './support/paths.mjs';
import { shippedOf } from './support/shipped.mjs';

const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
const SPDX = /^[A-Za-z0-9.-]+$/;

/** Each package of the lock file that is not for development alone, as `name@version`. */
const shipped = Object.entries(lock.packages)
  .filter(([location, { dev }]) => location.includes('node_modules/') && dev !== true)
  .filter(([, { link }]) => link !== true)
  .map(([location, { name, version, integrity }]) => {
    const [own] = location.split('node_modules/').slice(-1);
    return { ref: `${name ?? own}@${version}`, integrity };
  });

describe('the list of what ships', () => {
  let list;
  let components;
  beforeAll(() => {
    const made = spawnSync(process.execPath, [at('scripts', 'sbom.mjs')], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    expect(made.stderr).toBe('');
    list = JSON.parse(made.stdout);
    components = new Map(list.components.map((each) => [each['bom-ref'], each]));
  });

  test('is CycloneDX about this product', () => {
    expect(list).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: expect.stringMatching(/^1\.\d$/),
      serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
      metadata: { component: { name: 'cantiere', type: 'application', version: lock.version } },
    });
    expect(components.size).toBe(list.components.length);
  });

  test('names every package that is not for development alone, with version, licence, digest and address', () => {
    expect(shipped.length).toBeGreaterThan(400);
    for (const { ref, integrity } of shipped) {
      const found = components.get(ref);
      expect(found, ref).toBeDefined();
      expect(`${found.name}@${found.version}`).toBe(ref);
      expect(decodeURIComponent(found.purl)).toBe(`pkg:npm/${ref}`);
      const [{ license, expression }] = found.licenses ?? [{}];
      expect(license?.id ?? expression, ref).toBeTruthy();
      if (license !== undefined) expect(license.id).toMatch(SPDX);
      const [algorithm, digest] = integrity.split('-');
      expect(found.hashes).toEqual([
        { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') },
      ]);
    }
  });

  test('names what development and the product share, and nothing that is for development alone', () => {
    // Each is needed by the product and by a tool as well.
    for (const name of ['bytes', 'content-type', '@noble/hashes']) {
      expect(
        list.components.some((each) => each.name === name),
        name,
      ).toBe(true);
    }
    const wanted = new Set(shipped.map(({ ref }) => ref));
    const others = list.components.map((each) => each['bom-ref']).filter((ref) => !wanted.has(ref));
    expect(others).toEqual([`@cantiere/backend@${lock.version}`, `@cantiere/frontend@${lock.version}`]);
  });

  test('says what needs what, each once, and names nothing that it does not hold', () => {
    const known = new Set([...components.keys(), list.metadata.component['bom-ref']]);
    expect(list.dependencies.map(({ ref }) => ref).sort()).toEqual([...known].sort());
    for (const { dependsOn } of list.dependencies) {
      expect(new Set(dependsOn).size).toBe(dependsOn.length);
      for (const ref of dependsOn) expect(known.has(ref), ref).toBe(true);
    }
    const backend = list.dependencies.find(({ ref }) => ref.startsWith('@cantiere/backend@'));
    expect(backend.dependsOn).toContain(shipped.find(({ ref }) => ref.startsWith('better-auth@')).ref);
  });
});

test('one package of one version in two places ships when one of them does', () => {
  const ref = 'both@1.0.0';
  const all = {
    metadata: { component: { 'bom-ref': 'cantiere@0.1.0', name: 'folder' } },
    components: [{ 'bom-ref': ref, name: 'both' }],
    dependencies: [{ ref: 'cantiere@0.1.0', dependsOn: [ref, ref, 'tool@1.0.0'] }],
  };
  const packages = {
    '': {},
    'node_modules/tool/node_modules/both': { version: '1.0.0', dev: true },
    'node_modules/both': { version: '1.0.0' },
  };
  const { components, dependencies } = shippedOf(all, { packages }, () => 'MIT');
  expect(components).toEqual([{ 'bom-ref': ref, name: 'both', licenses: [{ license: { id: 'MIT' } }] }]);
  expect(dependencies).toEqual([{ ref: 'cantiere@0.1.0', dependsOn: [ref] }]);
});

test('a file that cannot be written is told in one line', () => {
  const target = join(tmpdir(), 'no such folder', 'list.json');
  const made = spawnSync(process.execPath, [at('scripts', 'sbom.mjs'), target], { encoding: 'utf8' });
  expect(made.status).toBe(1);
  expect(made.stderr).toBe(`Cantiere: ${target} cannot be written (ENOENT): give another file.\n`);
});
