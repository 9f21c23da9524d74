import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { dataFolder } from '../src/database/embedded/data-folder.js';
import { startProcess } from './support/app-process.js';
import { serverOf, test } from './support/data-dirs.js';

const isRoot = process.getuid?.() === 0;

describe.skipIf(!isRoot)(
  'started by root where user namespaces are refused (skipped unless run by root)',
  () => {
    const programs = mkdtempSync(join(inject('runFolder'), 'bin-'));
    const PATH = [programs, process.env.PATH].join(delimiter);
    beforeAll(() => writeFileSync(join(programs, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 }));
    afterAll(() => rmSync(programs, { recursive: true }));

    test('the server runs as another user in a folder which that user can enter', async ({
      usedDir: DATA_DIR,
    }) => {
      chmodSync(DATA_DIR, 0o755);
      const app = startProcess({ env: { DATA_DIR, PATH } });
      const url = await app.ready();
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      expect(statSync(`/proc/${serverOf(DATA_DIR)}`).uid).not.toBe(0);
      expect(statSync(dataFolder(DATA_DIR).home).mode & 0o777).toBe(0o700);
      expect(await app.kill('SIGTERM')).toBe(0);
      expect(serverOf(DATA_DIR)).toBeNull();

      // And stays that user's where namespaces are allowed again.
      const again = startProcess({ env: { DATA_DIR } });
      await again.ready();
      expect(await again.kill('SIGTERM')).toBe(0);
    });

    test('a folder that no other user can enter is refused in one line', async ({ freshDir }) => {
      mkdirSync(join(freshDir, 'private'), { mode: 0o700 });
      const app = startProcess({ env: { DATA_DIR: join(freshDir, 'private', 'data'), PATH } });
      expect(await app.ended()).toBe(1);
      expect(app.said()).toMatch(
        /^Cantiere: PostgreSQL does not run as root, and no other user can reach DATA_DIR .*\n$/,
      );
    });
  },
);
