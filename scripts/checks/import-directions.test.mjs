import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findForbiddenImports } from './import-directions.mjs';

let root;
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function complaintsAbout(files) {
  root = mkdtempSync(join(tmpdir(), 'import-directions-'));
  for (const [path, text] of Object.entries({
    'backend/src/main.ts': '',
    'frontend/src/main.tsx': '',
    ...files,
  })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return findForbiddenImports(root);
}

test.each([
  [
    'a core file that imports a service',
    'backend/src/funding/core/a.ts',
    "import { b } from '../funding.service.js';",
  ],
  [
    'a core file that imports a package',
    'backend/src/funding/core/a.ts',
    "import { Injectable } from '@nestjs/common';",
  ],
  [
    'a core file that imports the database',
    'backend/src/funding/core/a.ts',
    "import type { B } from '../../database/b.js';",
  ],
  [
    'a core file that imports at run time',
    'backend/src/funding/core/a.ts',
    "const b = import('../b.module.js');",
  ],
  ['a core file that passes on', 'backend/src/funding/core/a.ts', "export { b } from '../b.entity.js';"],
  [
    'a shared file that imports a core file',
    'backend/src/shared/a.ts',
    "import { b } from '../funding/core/b.js';",
  ],
  ['a service that imports a resolver', 'backend/src/a/a.service.ts', "import { B } from './b.resolver.js';"],
  ['an entity that imports a service', 'backend/src/a/a.entity.ts', "import { B } from './b.service.js';"],
  [
    'a core file that runs what was generated',
    'backend/src/a/core/a.ts',
    "import { b } from '../../generated/b.js';",
  ],
  ['a core file that reads the clock', 'backend/src/a/core/a.ts', 'export const now = () => Date.now();'],
  ['a core file that makes today', 'backend/src/a/core/a.ts', 'export const now = () => new Date();'],
  ['a shared file that rolls dice', 'backend/src/shared/a.ts', 'export const roll = () => Math.random();'],
  [
    'a shared file of the page that imports a feature',
    'frontend/src/shared/a.tsx',
    "import { b } from '../features/b/b';",
  ],
  ['a feature that imports another', 'frontend/src/features/a/a.tsx', "import { b } from '../b/b';"],
  ['a feature that imports the app', 'frontend/src/features/a/a.tsx', "import { b } from '../../app/b';"],
  ['a page that imports the app', 'frontend/src/features/a/a-page.tsx', "import { b } from '../../app/b';"],
  ['a barrel', 'frontend/src/features/a/index.ts', ''],
])('%s is refused', async (_name, path, text) => {
  const complaints = await complaintsAbout({ [path]: `\n${text}` });
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toMatch(new RegExp(`^${path}:[12] `));
});

test('imports in the right direction pass', async () => {
  expect(
    await complaintsAbout({
      'backend/src/a/core/a.ts':
        "import { day } from '../../shared/day.js';\nimport { b } from '../../b/core/b.js';",
      'backend/src/a/core/c.ts': "import type { Input } from '../../generated/schema-types.js';",
      'backend/src/a/a.service.ts': "import { a } from './core/a.js';\nimport { E } from './a.entity.js';",
      'backend/src/a/a.resolver.ts': "import { A } from './a.service.js';",
      'frontend/src/features/a/a.tsx': "import { x } from '../../shared/x';\nimport { y } from './y';",
      'frontend/src/features/a/a-page.tsx': "import { B } from '../b/b';",
      'frontend/src/app/routes.tsx': "const page = import('../features/a/a-page');",
    }),
  ).toEqual([]);
});

test('a comment or a text may speak of the clock, and a given day may become a Date', async () => {
  const text =
    "// not Date.now()\nexport const hint = 'new Date()';\nexport const at = (day: string) => new Date(day);";
  expect(await complaintsAbout({ 'backend/src/a/core/a.ts': text })).toEqual([]);
});
