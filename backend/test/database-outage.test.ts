import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import { describe, expect } from 'vitest';
import { WebSocket } from 'ws';
import { dataFolder } from '../src/database/embedded/data-folder.js';
import { stopServer } from '../src/database/embedded/stop-server.js';
import { type AppProcess, startProcess } from './support/app-process.js';
import { test } from './support/data-dirs.js';
import { databaseUrlOf, serverOf } from './support/embedded-of.js';
import { signedIn } from './support/people.js';
import { startTestApp } from './support/test-app.js';

const PHASE =
  'mutation($key: String!) { phaseAdd(input: {project: "site", key: $key, title: {en: "Works"}, idempotencyKey: $key}) { revision userErrors { code } } }';
const CREATE =
  'mutation { projectCreate(input: {code: "site", name: {en: "Site"}}) { userErrors { code } } }';

interface Told {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
  readonly body: {
    data?: Record<string, { revision: number; userErrors: unknown[] }>;
    errors?: { message: string; extensions: { code: string } }[];
  };
}

/** As whom the test at work asks. */
let whose: Record<string, string> = {};

/** Someone who has signed in begins a project; gives the address. */
async function begin(app: AppProcess): Promise<string> {
  const browser = await signedIn(app);
  whose = { cookie: browser.cookie };
  await ask(browser.site, CREATE);
  return browser.site;
}

async function ask(url: string, query: string, variables: object = {}): Promise<Told> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...whose },
    signal: AbortSignal.timeout(15_000),
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    text,
    body: JSON.parse(text),
  };
}

/** An outage is told by a 503 with a remedy in words, and with nothing of the inside. */
function expectOutage({ status, retryAfter, text, body }: Told, words: RegExp): void {
  expect([status, body.errors?.[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
  expect(retryAfter).toBe('2');
  expect(body.errors?.[0]?.message).toMatch(words);
  expect(text).not.toMatch(/stack|node_modules|\.js|\.ts|select |insert |127\.0\.0\.1|ECONN|postgres/i);
}

const isWhole = ({ status, body }: Told) =>
  status === 200 && body.errors === undefined && body.data?.phaseAdd?.userErrors.length === 0;

describe('while its database is away', () => {
  test.for(['SIGKILL', 'SIGINT'] as const)(
    'a server that ends by %s under load is started again; each request succeeds or is told by a 503',
    { timeout: 120_000 },
    async (signal, { usedDir: DATA_DIR }) => {
      const app = startProcess({ env: { DATA_DIR, LOG_LEVEL: 'silent' } });
      const url = await begin(app);
      const followers = [followed(url)];
      const load = writeAtOnce(url, 4);
      for (let n = 0; n < 3; n += 1) {
        await load.succeeds();
        process.kill(serverOf(DATA_DIR) ?? 0, signal);
        await load.fails();
        followers.push(followed(url));
      }
      await load.succeeds();
      const told = await load.end();
      for (const each of told.filter((one) => !isWhole(one))) expectOutage(each, /cannot be reached|busy/);
      const newest = Math.max(...told.map(({ body }) => body.data?.phaseAdd?.revision ?? 0));
      for (const seen of followers) {
        await until(async () => (seen.at(-1) ?? 0) >= newest);
        expect(seen).toEqual(seen.map((_, index) => index + 1));
      }
      await expectEnd(app, DATA_DIR);
    },
  );

  test('connections that broke inside a write are not missed: after more of them than there are, all works', async ({
    usedDir: DATA_DIR,
  }) => {
    const app = startProcess({ env: { DATA_DIR, LOG_LEVEL: 'silent' } });
    const url = await begin(app);
    const owner = new pg.Client({ connectionString: await databaseUrlOf(DATA_DIR) });
    await owner.connect();
    for (let round = 0; round < 4; round += 1) {
      // Whoever writes now waits inside its transaction.
      await owner.query('begin; lock table revision in access exclusive mode');
      const writes = [1, 2, 3, 4, 5].map((n) => ask(url, PHASE, { key: `round-${round}-${n}` }));
      await until(async () => (await broken(owner, false)) === 5);
      await broken(owner, true);
      for (const told of await Promise.all(writes)) expectOutage(told, /cannot be reached/);
      await owner.query('rollback');
    }
    expect(isWhole(await ask(url, PHASE, { key: 'afterwards' }))).toBe(true);
    await owner.end();
    await expectEnd(app, DATA_DIR);
  });

  test.for([0, 150, 500])(
    'it ends in order and at once when it is asked to %d ms after its server was killed',
    async (delay, { usedDir: DATA_DIR }) => {
      const app = startProcess({ env: { DATA_DIR, LOG_LEVEL: 'silent' } });
      const url = await begin(app);
      const load = writeAtOnce(url, 4);
      await load.succeeds();
      process.kill(serverOf(DATA_DIR) ?? 0, 'SIGKILL');
      await wait(delay);
      await expectEnd(app, DATA_DIR);
      await load.end();
    },
  );

  test('a server that no longer hears anything does not hold up the end', async ({ usedDir: DATA_DIR }) => {
    const app = startProcess({ env: { DATA_DIR, LOG_LEVEL: 'silent' } });
    await begin(app);
    const server = serverOf(DATA_DIR) ?? 0;
    for (const pid of [server, ...childrenOf(server)]) process.kill(pid, 'SIGSTOP');
    await expectEnd(app, DATA_DIR, 20_000);
  });

  test('a disk without space ends in a 503 that says so, and nothing of the write stays', async ({
    skip,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'cantiere-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'none', folder], { stdio: 'ignore' });
    } catch {
      rmdirSync(folder);
      skip('this user may not mount a small disk of its own');
    }
    try {
      const app = startProcess({ env: { DATA_DIR: folder, LOG_LEVEL: 'silent' } });
      const url = await begin(app);
      await fillDisk(join(folder, 'filler'));
      let told = await ask(url, PHASE, { key: 'first-try' });
      for (let n = 0; isWhole(told) && n < 400; n += 1) told = await ask(url, PHASE, { key: `try-${n}` });
      expectOutage(told, /disk .* is full|cannot be reached/);
      await app.kill('SIGTERM');
    } finally {
      await stopServer(dataFolder(folder));
      execFileSync('umount', ['-l', folder]);
      rmdirSync(folder);
    }
  });
});

describe('while its database refuses', () => {
  test('a full disk, no connection left and a deadlock are told by a 503 with their remedy', async () => {
    const app = await startTestApp();
    const owner = new pg.Client({ connectionString: app.databaseUrl });
    await owner.connect();
    try {
      whose = { authorization: await app.authorization() };
      await ask(app.url, CREATE);
      for (const [code, words] of [
        ['53100', /disk of the database is full/],
        ['53300', /no connection left/],
        ['40P01', /too busy/],
      ] as const) {
        await owner.query(
          `create or replace function fail() returns trigger language plpgsql as $$ begin raise exception 'inside' using errcode = '${code}'; end $$`,
        );
        await owner.query('create or replace trigger fail before insert on phase execute function fail()');
        const told = await ask(app.url, PHASE, { key: 'works' });
        expectOutage(told, words);
        expect(told.text).not.toContain('inside');
      }
      await owner.query('drop trigger fail on phase');
      const { body } = await ask(app.url, PHASE, { key: 'works' });
      expect(body.data?.phaseAdd).toEqual({ revision: 2, userErrors: [] });
    } finally {
      await owner.end();
      await app.close();
    }
  });

  test('a role that may open no connection is told by a 503, and works again when it may', async () => {
    const app = await startTestApp();
    const owner = new pg.Client({ connectionString: app.databaseUrl });
    await owner.connect();
    try {
      whose = { authorization: await app.authorization() };
      await ask(app.url, CREATE);
      const role = pg.escapeIdentifier(`${new URL(app.databaseUrl).pathname.slice(1)}_app`);
      await owner.query(`alter role ${role} connection limit 0`);
      await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [
        role.slice(1, -1),
      ]);
      await wait(200);
      expectOutage(await ask(app.url, PHASE, { key: 'works' }), /no connection left/);
      await owner.query(`alter role ${role} connection limit -1`);
      expect(isWhole(await ask(app.url, PHASE, { key: 'works' }))).toBe(true);
    } finally {
      await owner.end();
      await app.close();
    }
  });
});

/** Clients that write all the time, until they are told to end. */
function writeAtOnce(url: string, clients: number) {
  const told: Told[] = [];
  let isOver = false;
  const writing = Array.from({ length: clients }, async (_, client) => {
    for (let n = 0; !isOver; n += 1) {
      const answer = await ask(url, PHASE, { key: `of-${client}-${n}` }).catch(() => null);
      if (answer === null) return;
      told.push(answer);
      await wait(10);
    }
  });
  const next = (wanted: (told: Told) => boolean) => {
    const from = told.length;
    return until(async () => told.slice(from).some(wanted));
  };
  return {
    succeeds: () => next(isWhole),
    fails: () => next((each) => !isWhole(each)),
    /** All that was answered. */
    async end(): Promise<Told[]> {
      isOver = true;
      await Promise.all(writing);
      return told;
    },
  };
}

/** The revisions that a follower is told from the first on, over one connection for all the time. */
function followed(url: string): number[] {
  const seen: number[] = [];
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocol: string) {
        super(address, protocol, { headers: whose });
      }
    },
    retryAttempts: 0,
  });
  client.subscribe<{ projectChanged: { revision: number } }>(
    { query: 'subscription { projectChanged(code: "site", after: 0) { revision } }' },
    {
      next: ({ data }) => void (data && seen.push(data.projectChanged.revision)),
      error: () => {},
      complete: () => {},
    },
  );
  return seen;
}

/** Ends by SIGTERM with code 0 and soon, and its server with it. */
async function expectEnd(app: AppProcess, dataDir: string, withinMs = 15_000): Promise<void> {
  const begin = Date.now();
  expect(await app.kill('SIGTERM')).toBe(0);
  expect(Date.now() - begin).toBeLessThan(withinMs);
  expect(serverOf(dataDir)).toBeNull();
}

/** How many of the application's connections wait for a lock; on request they are ended. */
async function broken(owner: pg.Client, end: boolean): Promise<number> {
  const { rows } = await owner.query(
    `select ${end ? 'pg_terminate_backend(pid)' : 'pid'} from pg_locks where not granted`,
  );
  return rows.length;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const limit = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > limit) throw new Error('It did not come to that in time.');
    await wait(20);
  }
}

function childrenOf(pid: number): number[] {
  const found = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return found.trim().split(/\s+/).map(Number);
}

/** Takes all the space that is left. */
async function fillDisk(path: string): Promise<void> {
  for (const size of [1_000_000, 4096]) {
    for (;;) {
      const isFull = await writeFile(path, Buffer.alloc(size), { flag: 'a' }).then(
        () => false,
        () => true,
      );
      if (isFull) break;
    }
  }
}
