import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { dataFolder } from '../../src/database/embedded/data-folder.js';
import { stopServer } from '../../src/database/embedded/stop-server.js';
import { startProcess } from '../support/app-process.js';
import { entriesOf } from '../support/archives.js';
import type { HeardAnswer } from './heard.js';
import { openStage, type SeenOutside, type Stage } from './stage.js';
import { actOut } from './story.js';

describe.each(['embedded', 'external'] as const)(
  'with the %s database, after a life full of secrets',
  (kind) => {
    let folder: string;
    let stage: Stage;
    let answers: readonly HeardAnswer[];
    let outside: SeenOutside | null;

    beforeAll(async () => {
      folder = mkdtempSync(join(inject('runFolder'), 'secrets-'));
      stage = await openStage(kind, folder);
      ({ answers, outside } = await actOut(stage));
    }, 240_000);
    afterAll(async () => {
      await stage?.close();
      await stopServer(dataFolder(join(folder, 'data')));
      rmSync(folder, { recursive: true, force: true });
    });

    test('the log at its most talkative holds none, whatever failed', () => {
      const said = stage.app.said();
      // The one link that is printed on purpose, for the first administrator.
      const [printed = ''] = /becomes it: http\S+/.exec(said) ?? [];
      expect(stage.planted.foundIn(printed)).toEqual(['first link']);
      expect(said.match(/"level":"(trace|debug)"/g)?.length).toBeGreaterThan(20);
      expect(said.match(/"level":"error"/g)?.length).toBeGreaterThan(5);
      const rest = said.replace(printed, '');
      expect(stage.planted.foundIn(rest)).toEqual([]);
      expect(rest).not.toMatch(/Failing row|\$argon2/);
    });

    test('each line of the log is one object with its instant in UTC, and refused requests are in it', () => {
      const lines = stage.app
        .said()
        .split('\n')
        .filter((line) => line !== '');
      const plain = lines.filter((line) => !line.startsWith('{'));
      expect(plain.every((line) => /^(Cantiere is ready|There is no administrator)/.test(line))).toBe(true);
      const entries = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
      for (const { time, level } of entries) {
        expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        expect(level).toMatch(/^[a-z]+$/);
      }
      const refused = entries
        .filter(({ res }) => res?.status >= 400)
        .map(({ req, res }) => `${res.status} ${req.path}`);
      expect(refused).toEqual(
        expect.arrayContaining([
          '401 /api/auth/sign-in/email',
          '415 /api/auth/sign-in/email',
          '400 /api/auth/reset-password',
        ]),
      );
    });

    test('no answer holds one but those that show it on purpose, once', () => {
      const statuses = new Set(answers.map(({ status }) => status));
      expect([...statuses]).toEqual(expect.arrayContaining([200, 302, 400, 401, 415, 500, 503]));
      const shown = answers.flatMap(({ to, rest }) =>
        stage.planted.foundIn(rest).map((name) => `${to}: ${name}`),
      );
      const backupCodes = stage.planted.names.filter((each) => each.includes('backup code'));
      expect(shown.sort()).toEqual(
        [
          'POST /api/auth/sign-in/social: state of the provider',
          ...['totp secret', ...backupCodes].map((each) => `POST /api/auth/two-factor/enable: ${each}`),
          'POST /graphql: api token',
        ].sort(),
      );
      const inCookies = answers.flatMap(({ cookies }) => stage.planted.foundIn(cookies));
      expect(inCookies).toContain('first session');
      expect(inCookies.filter((each) => !/session|state/.test(each))).toEqual([]);
    });

    test.runIf(process.platform === 'linux')(
      'no process tells one to whoever lists them, and none is handed on',
      () => {
        expect(outside?.titles ?? '').toContain('main.js');
        expect(stage.planted.foundIn(outside?.titles ?? '')).toEqual([]);
        expect(stage.planted.foundIn(outside?.environments ?? '')).toEqual([]);
        if (kind === 'embedded') expect(outside?.environments ?? '').toContain('LC_ALL=C');
      },
    );

    test('an archive holds none', async () => {
      const file = join(folder, 'record.zip');
      const run = startProcess({ env: stage.env, program: ['cli.js', 'archive', file] });
      expect({ code: await run.ended(), said: run.said() }).toMatchObject({ code: 0 });
      expect(stage.planted.foundIn(run.said())).toEqual([]);
      const entries = await entriesOf(file);
      expect(entries.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['access.jsonl', 'projects/site.jsonl']),
      );
      for (const { name, content } of entries)
        expect([name, stage.planted.foundIn(content)]).toEqual([name, []]);
      expect(stage.planted.foundIn(readFileSync(file))).toEqual([]);
    });

    test('the database holds no secret that could be used, and outside the schema of accounts not even a digest of one', async () => {
      const owner = await stage.owner();
      try {
        const { rows } = await owner.query<{ schema: string; table: string }>(
          `select schemaname as schema, tablename as table from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
        );
        expect(rows.length).toBeGreaterThan(30);
        for (const { schema, table } of rows) {
          const { rows: found } = await owner.query(`select t::text as row from "${schema}"."${table}" t`);
          const text = found.map(({ row }) => row).join('\n');
          expect([table, stage.planted.foundIn(text)]).toEqual([table, []]);
          if (schema !== 'auth') expect(text).not.toMatch(/\$argon2|cnt_/);
        }
      } finally {
        await owner.end();
      }
    });

    test('of the files on the disk only those hold one that their owner alone may read', () => {
      const holding = filesBelow(join(folder, 'data'))
        .map((path) => ({ path, names: stage.planted.foundIn(readFileSync(path)) }))
        .filter(({ names }) => names.length > 0);
      // The database keeps the state of a sign-in by the provider until it has served once.
      const inDatabase = holding.filter(({ path }) => path.includes('/postgres/cluster/'));
      expect(
        new Set(inDatabase.flatMap(({ names }) => names)).difference(new Set(['state of the provider'])),
      ).toEqual(new Set());
      const others = holding.filter((each) => !inDatabase.includes(each)).map(({ path }) => path);
      expect(others.map((path) => path.slice(folder.length))).toEqual(
        kind === 'embedded' ? ['/data/postgres/password'] : [],
      );
      if (kind === 'embedded') {
        const said = readFileSync(dataFolder(join(folder, 'data')).log, 'utf8');
        expect(said).toContain('violates check constraint');
        expect(said).not.toContain('Failing row');
      }
      for (const path of others) expect(statSync(path).mode & 0o777).toBe(0o600);
    });
  },
);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
}
