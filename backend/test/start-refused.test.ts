import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, inject } from 'vitest';
import { type AppProcess, startProcess } from './support/app-process.js';
import { canMount } from './support/can-mount.js';
import { test } from './support/data-dirs.js';
import { databaseAt, freshName } from './support/databases.js';
import { serverOf } from './support/embedded-of.js';

const AS_ORDINARY_USER = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];

async function expectOneLine(app: AppProcess, line: RegExp): Promise<void> {
  expect(await app.ended()).toBe(1);
  const lines = app.said().trimEnd().split('\n');
  expect(lines).toEqual([expect.stringMatching(line)]);
}

describe.concurrent('what a user can mend ends the start with one clear line and exit code 1:', () => {
  test('a port that is taken, before the database is touched', async ({ freshDir, onTestFinished }) => {
    const server = createServer();
    onTestFinished(() => void server.close());
    const port = await listening(server);
    const DATA_DIR = join(freshDir, 'new');
    const app = startProcess({ env: { DATA_DIR, PORT: String(port) } });
    await expectOneLine(app, new RegExp(`^Cantiere: Port ${port} on 127.0.0.1 is taken: .* set PORT`));
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  test('a bad setting', async () => {
    await expectOneLine(
      startProcess({ env: { PORT: 'http' } }),
      /^Cantiere: PORT is "http": give a port number/,
    );
  });

  test('a folder that cannot be written', async ({ freshDir: folder }) => {
    chmodSync(folder, 0o500);
    const wrapper = process.getuid?.() === 0 ? AS_ORDINARY_USER : [];
    const app = startProcess({ env: { DATA_DIR: join(folder, 'data') }, wrapper });
    await expectOneLine(app, /^Cantiere: DATA_DIR .* is not writable for this user/);
  });

  test('a DATA_DIR that is a file', async ({ freshDir }) => {
    const file = join(freshDir, 'file');
    writeFileSync(file, '');
    await expectOneLine(startProcess({ env: { DATA_DIR: file } }), /^Cantiere: DATA_DIR .* is not a folder/);
    await expectOneLine(startProcess({ env: { DATA_DIR: join(file, 'in') } }), /is not a folder/);
  });

  // 16 MB are full while the server is set up, 40 MB while the first database is made.
  test.skipIf(!canMount()).for([16, 40])(
    'a disk of %i MB (skipped where no file system may be mounted)',
    async (size, { freshDir: folder }) => {
      const mount = `mount -t tmpfs -o size=${size}m none ${folder} && exec "$@"`;
      const wrapper = ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', mount, 'sh'];
      await expectOneLine(
        startProcess({ env: { DATA_DIR: folder }, wrapper }),
        /^Cantiere: .*disk .* is full/i,
      );
    },
  );

  test('a DATABASE_URL where nothing listens', async () => {
    const app = startProcess({ env: { DATABASE_URL: 'postgresql://u:secret@127.0.0.1:1/cantiere' } });
    await expectOneLine(
      app,
      /^Cantiere: The database at 127.0.0.1:1\/cantiere cannot be used .*check DATABASE_URL/,
    );
    expect(app.said()).not.toContain('secret');
  });

  test('a DATABASE_URL that takes the connection and never answers, within ten seconds', async ({
    onTestFinished,
  }) => {
    let asked = 0;
    const server = createServer((socket) => {
      asked = Date.now();
      socket.unref();
    });
    onTestFinished(() => void server.close());
    const port = await listening(server);
    const app = startProcess({ env: { DATABASE_URL: `postgresql://u:secret@127.0.0.1:${port}/cantiere` } });
    await expectOneLine(app, /^Cantiere: The database at .* cannot be used .*check DATABASE_URL/);
    expect(Date.now() - asked).toBeLessThan(8_000);
    expect(app.said()).not.toContain('secret');
  });

  test.for([0, 1, 2])('a database user that may have %d connections', async (limit, { onTestFinished }) => {
    const name = freshName();
    const owner = new pg.Client({ connectionString: inject('serverUrl') });
    await owner.connect();
    onTestFinished(async () => {
      await owner.query(`drop database if exists ${name} with (force)`);
      await owner.query(`drop role if exists ${name}`);
      await owner.end();
    });
    await owner.query(`create role ${name} login password 'secret' connection limit ${limit}`);
    await owner.query(`create database ${name} owner ${name}`);
    const url = new URL(databaseAt(inject('serverUrl'), name));
    url.username = name;
    url.password = 'secret';
    const app = startProcess({ env: { DATABASE_URL: url.href } });
    if (limit < 2) await expectOneLine(app, /^Cantiere: .*has no connection left/);
    else {
      // Too few to be of use, but it starts, says so when asked, and ends.
      const health = await fetch(`${await app.ready()}/healthz`);
      expect([200, 503]).toContain(health.status);
      expect(await app.kill('SIGTERM')).toBe(0);
    }
  });

  test('a second start on the same folder, and the first goes on', async ({ freshDir: DATA_DIR }) => {
    const first = startProcess({ env: { DATA_DIR } });
    const url = await first.ready();
    const server = serverOf(DATA_DIR);
    await expectOneLine(
      startProcess({ env: { DATA_DIR } }),
      /^Cantiere: another one already runs on DATA_DIR/,
    );
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(serverOf(DATA_DIR)).toBe(server);
    expect(await first.kill('SIGTERM')).toBe(0);
  });

  test('the later of two starts at the same moment on a fresh folder', async ({ freshDir }) => {
    const DATA_DIR = join(freshDir, 'data');
    const both = [startProcess({ env: { DATA_DIR } }), startProcess({ env: { DATA_DIR } })];
    const urls = await Promise.allSettled(both.map((app) => app.ready()));
    const [winner, loser] = urls[0]?.status === 'fulfilled' ? both : both.toReversed();
    if (winner === undefined || loser === undefined) throw new Error('two were started');
    await expectOneLine(loser, /^Cantiere: another one already runs on DATA_DIR/);
    expect((await fetch(`${await winner.ready()}/healthz`)).status).toBe(200);
    expect(await winner.kill('SIGTERM')).toBe(0);
    expect(readdirSync(DATA_DIR).sort()).toEqual(['auth-secret', 'postgres']);
  });
});

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
