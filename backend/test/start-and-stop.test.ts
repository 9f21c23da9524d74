import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { appendFile, readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect } from 'vitest';
import { dataFolder } from '../src/database/embedded/data-folder.js';
import { startProcess } from './support/app-process.js';
import { test } from './support/data-dirs.js';
import { databaseUrlOf, serverOf } from './support/embedded-of.js';
import { freePort } from './support/free-port.js';

describe.concurrent('the application as a process', () => {
  test('answers /healthz with 503 while it starts and with 200 when it is ready', async ({
    freshDir: DATA_DIR,
  }) => {
    const port = await freePort();
    const app = startProcess({ env: { DATA_DIR, PORT: String(port) } });
    const seen = await healthUntilReady(port);
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(seen.at(0)).toEqual({ code: 503, status: 'starting', version, database: 'starting' });
    expect(seen.at(-1)).toEqual({ code: 200, status: 'ready', version, database: 'up' });
    expect(await app.kill('SIGTERM')).toBe(0);
  });

  test.for(['SIGINT', 'SIGTERM'] as const)(
    'a folder that was copied from elsewhere starts; %s ends it and its database, and leaves nothing running',
    async (signal, { usedDir: DATA_DIR }) => {
      const app = startProcess({ env: { DATA_DIR } });
      const url = await app.ready();
      const server = serverOf(DATA_DIR);
      expect(server).not.toBeNull();
      expect(await app.kill(signal)).toBe(0);
      expect(serverOf(DATA_DIR)).toBeNull();
      expect(() => process.kill(server ?? 0, 0)).toThrow('ESRCH');
      await expect(fetch(url)).rejects.toThrow();
    },
  );

  test('a request in flight gets its answer before the end', async ({ usedDir: DATA_DIR }) => {
    const app = startProcess({ env: { DATA_DIR } });
    const url = await app.ready();
    const body = '{"query":"{ __typename }"}';
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const asked = request(`${url}/graphql`, { method: 'POST', headers });
    asked.write(body.slice(0, 10));
    await wait(200);
    const ended = app.kill('SIGTERM');
    await wait(300);
    asked.end(body.slice(10));
    const [answer] = await once(asked, 'response');
    expect(answer.statusCode).toBe(200);
    answer.resume();
    expect(await ended).toBe(0);
  });

  test('a stalled request does not hold up the end for ever', async ({ usedDir: DATA_DIR }) => {
    const app = startProcess({ env: { DATA_DIR } });
    const url = await app.ready();
    const asked = request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    asked.on('error', () => {});
    asked.write('{');
    await wait(200);
    const begin = Date.now();
    expect(await app.kill('SIGTERM')).toBe(0);
    expect(Date.now() - begin).toBeLessThan(25_000);
  });

  test('keeps its database to itself: loopback only, a password in a file of mode 0600', async ({
    usedDir: DATA_DIR,
  }) => {
    const app = startProcess({ env: { DATA_DIR } });
    await app.ready();
    const url = await databaseUrlOf(DATA_DIR);
    expect(await answerOf(url, 'show listen_addresses')).toBe('127.0.0.1');
    expect(await answerOf(url, 'show fsync')).toBe('on');
    expect(statSync(dataFolder(DATA_DIR).passwordFile).mode & 0o777).toBe(0o600);
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(answerOf(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(app.said()).not.toContain(new URL(url).password);
    await app.kill('SIGTERM');
  });

  test('killed with -9, the next start takes over the server that still runs and loses nothing', async ({
    usedDir: DATA_DIR,
  }) => {
    const killed = startProcess({ env: { DATA_DIR } });
    await killed.ready();
    const server = serverOf(DATA_DIR);
    const client = new pg.Client({ connectionString: await databaseUrlOf(DATA_DIR) });
    await client.connect();
    await client.query('create table acknowledged (n int)');
    for (let n = 0; n < 500; n += 1) {
      await client.query('insert into acknowledged values ($1)', [n]);
      if (n === 250) killed.process.kill('SIGKILL');
    }
    await client.end();
    await killed.ended();
    expect(serverOf(DATA_DIR)).toBe(server);

    const next = startProcess({ env: { DATA_DIR } });
    await next.ready();
    expect(serverOf(DATA_DIR)).toBe(server);
    expect(await answerOf(await databaseUrlOf(DATA_DIR), 'select count(*)::int from acknowledged')).toBe(500);
    expect(await next.kill('SIGTERM')).toBe(0);
    expect(serverOf(DATA_DIR)).toBeNull();
  });

  test('killed with -9 together with its server, the next start recovers what was acknowledged', async ({
    usedDir: DATA_DIR,
  }) => {
    const killed = startProcess({ env: { DATA_DIR } });
    await killed.ready();
    const url = await databaseUrlOf(DATA_DIR);
    await answerOf(url, 'create table acknowledged as select 7 as n');
    killed.process.kill('SIGKILL');
    process.kill(serverOf(DATA_DIR) ?? 0, 'SIGKILL');
    await killed.ended();

    const next = startProcess({ env: { DATA_DIR } });
    await next.ready();
    expect(await answerOf(await databaseUrlOf(DATA_DIR), 'select n from acknowledged')).toBe(7);
    await next.kill('SIGTERM');
  });

  test('killed with -9 while the database is set up, the next start begins anew and tidies up', async ({
    freshDir: DATA_DIR,
  }) => {
    const killed = startProcess({ env: { DATA_DIR } });
    while (!readdirSync(DATA_DIR).some((name) => name.startsWith('postgres.new-'))) await wait(5);
    await wait(150);
    await killed.kill('SIGKILL');
    expect(readdirSync(DATA_DIR)).not.toContain('postgres');
    // The set-up that was left alone may go on for a moment.
    await wait(2000);

    const next = startProcess({ env: { DATA_DIR } });
    await next.ready();
    expect(readdirSync(DATA_DIR).sort()).toEqual(['auth-secret', 'postgres']);
    await next.kill('SIGTERM');
  });

  test('a process number that was used again does not pass for the server', async ({
    usedDir: DATA_DIR,
    onTestFinished,
  }) => {
    const stranger = spawn('sleep', ['60']);
    onTestFinished(() => void stranger.kill());
    const { cluster } = dataFolder(DATA_DIR);
    writeFileSync(
      join(cluster, 'postmaster.pid'),
      `${stranger.pid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n0 0\nready   \n`,
    );
    await startAndStop(DATA_DIR);
    expect(stranger.exitCode).toBeNull();
  });

  test.for(['', 'nonsense\n'])(
    'a server file that holds %j, as after a power cut, does not keep it from starting',
    async (content, { usedDir: DATA_DIR }) => {
      writeFileSync(join(dataFolder(DATA_DIR).cluster, 'postmaster.pid'), content);
      await startAndStop(DATA_DIR);
    },
  );

  test('says 503 when the database is lost, starts it again and is ready again', async ({
    usedDir: DATA_DIR,
  }) => {
    const app = startProcess({ env: { DATA_DIR, LOG_LEVEL: 'fatal' } });
    const url = await app.ready();
    process.kill(serverOf(DATA_DIR) ?? 0, 'SIGKILL');
    const lost = await (await fetch(`${url}/healthz`)).json();
    expect(lost).toMatchObject({ status: 'unavailable', database: 'lost' });
    const seen = await healthUntilReady(Number(new URL(url).port));
    expect(seen.at(-1)).toMatchObject({ code: 200, database: 'up' });
    expect(await app.kill('SIGTERM')).toBe(0);
    expect(serverOf(DATA_DIR)).toBeNull();
  });

  test('the command line works beside it and leaves it running, and works alone', async ({
    usedDir: DATA_DIR,
  }) => {
    const app = startProcess({ env: { DATA_DIR } });
    const url = await app.ready();
    const beside = startProcess({ env: { DATA_DIR }, program: ['cli.js', 'demo', '--reset'] });
    expect(await beside.ended(), beside.said()).toBe(0);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await app.kill('SIGTERM');

    const alone = startProcess({ env: { DATA_DIR }, program: ['cli.js', 'demo', '--reset'] });
    expect(await alone.ended(), alone.said()).toBe(0);
    expect(serverOf(DATA_DIR)).toBeNull();
  });

  test('a command that is interrupted takes the server that it started with it', async ({
    usedDir: DATA_DIR,
  }) => {
    const alone = startProcess({ env: { DATA_DIR }, program: ['cli.js', 'demo', '--reset'] });
    while (serverOf(DATA_DIR) === null) await wait(5);
    expect(await alone.kill('SIGINT')).toBe(130);
    while (serverOf(DATA_DIR) !== null) await wait(20);
  });

  test('verifying ends with 1 and names the file when one was altered on the disk', async ({
    freshDir: DATA_DIR,
  }) => {
    const loaded = startProcess({ env: { DATA_DIR }, program: ['cli.js', 'demo', '--reset'] });
    expect(await loaded.ended(), loaded.said()).toBe(0);
    const verify = () => startProcess({ env: { DATA_DIR }, program: ['cli.js', 'verify'] });
    const whole = verify();
    expect(await whole.ended(), whole.said()).toBe(0);
    const folder = join(DATA_DIR, 'files');
    const kept = await readdir(folder, { recursive: true });
    const [name = ''] = kept.filter((each) => /[0-9a-f]{64}$/.test(each));
    await appendFile(join(folder, name), '.');
    const altered = verify();
    expect(await altered.ended()).toBe(1);
    expect(altered.said()).toMatch(
      new RegExp(
        `filanda-montefinto: does NOT hold: revision 2: the file ${basename(name)} of evidence .* was altered`,
      ),
    );
  });
});

async function startAndStop(DATA_DIR: string): Promise<void> {
  const app = startProcess({ env: { DATA_DIR } });
  await app.ready();
  expect(await app.kill('SIGTERM')).toBe(0);
}

type Seen = { code: number; status: string; version: string; database: string };

/** The different answers of /healthz, in order, until the first that is 200. */
async function healthUntilReady(port: number): Promise<Seen[]> {
  const seen: Seen[] = [];
  while (seen.at(-1)?.code !== 200) {
    await wait(20);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (answer === null) continue;
    const now = { code: answer.status, ...((await answer.json()) as Omit<Seen, 'code'>) };
    if (JSON.stringify(seen.at(-1)) !== JSON.stringify(now)) seen.push(now);
  }
  return seen;
}

async function answerOf(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}
