import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RunningApp, startApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openLog } from '../../src/log.js';
import { Browser } from '../support/browser.js';
import { invited, signIn } from '../support/people.js';
import { openRowCounter, type RowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SECRET = 'the same secret on every node of the site';
const WRONG = 'not the right password';

let one: TestApp;
let other: RunningApp;
let database: RowCounter;

/** Two nodes on one database. */
beforeAll(async () => {
  const env = { AUTH_SECRET: SECRET };
  one = await startTestApp({ env });
  const config = readConfig({
    ...env,
    DATA_DIR: one.dataDir,
    PORT: '0',
    DATABASE_URL: one.databaseUrl,
    LOG_LEVEL: 'fatal',
  });
  other = await startApp(config, openLog(config), async () => {});
  database = await openRowCounter(one.databaseUrl);
  await invited(one, 'ada@comune.example');
});
beforeEach(() => forgetCounts());
afterAll(async () => {
  await database?.close();
  await other?.stop();
  await one?.close();
});

test('a session of one node is one of the other', async () => {
  const browser = new Browser(one.url);
  await signIn(browser, 'ada@comune.example');
  const elsewhere = await new Browser(other.url).get('/get-session', { cookie: browser.cookie });
  expect(elsewhere.body.user.email).toBe('ada@comune.example');
});

describe('a password that is guessed', () => {
  test.each(['ada@comune.example', 'nobody@comune.example'])(
    'for %s is refused after ten on all nodes',
    async (email) => {
      const browsers = [new Browser(one.url), new Browser(other.url)];
      for (let each = 0; each < 10; each += 1) {
        expect((await signIn(browsers[each % 2] as Browser, email, WRONG)).status).toBe(401);
      }
      for (const browser of browsers) {
        const answer = await signIn(browser, email);
        expect({ status: answer.status, code: answer.body.code }).toEqual({
          status: 429,
          code: 'TOO_MANY_REQUESTS',
        });
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(600);
        expect(answer.body.message.it).toMatch(/Attendere/);
      }
    },
  );

  test('is counted however the address is written', async () => {
    const browser = new Browser(one.url);
    for (let each = 0; each < 10; each += 1) await signIn(browser, 'Ada@Comune.Example', WRONG);
    expect((await signIn(browser, 'ada@comune.example')).status).toBe(429);
  });

  test('is counted when many are sent at once', async () => {
    const attempts = Array.from({ length: 24 }, (_, each) =>
      signIn(new Browser(each % 2 === 0 ? one.url : other.url), 'ada@comune.example', WRONG),
    );
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.filter((each) => each === 401)).toHaveLength(10);
    expect(statuses.filter((each) => each === 429)).toHaveLength(14);
  });

  test('keeps nobody else out, and its own account only for a while', async () => {
    await invited(one, 'bruno@comune.example');
    const browser = new Browser(one.url);
    for (let each = 0; each < 11; each += 1) await signIn(browser, 'ada@comune.example', WRONG);
    expect((await signIn(browser, 'bruno@comune.example')).status).toBe(200);
    await database.query('update auth.attempt set expire = 0');
    expect((await signIn(browser, 'ada@comune.example')).status).toBe(200);
  });

  test('counts from nought again once the right one was given', async () => {
    const browser = new Browser(one.url);
    for (const _ of [1, 2]) {
      for (let each = 0; each < 9; each += 1) await signIn(browser, 'ada@comune.example', WRONG);
      expect((await signIn(browser, 'ada@comune.example')).status).toBe(200);
    }
  });
});

test('one address is heard sixty times a minute on all nodes, whoever it says that it is', async () => {
  const statuses: number[] = [];
  for (let each = 0; each < 64; each += 1) {
    const headers = { 'x-forwarded-for': `203.0.113.${each}`, 'x-cantiere-address': `203.0.113.${each}` };
    const browser = new Browser(each % 2 === 0 ? one.url : other.url);
    // No e-mail address, so that nothing is computed.
    const { status } = await browser.post('/sign-in/email', { email: `${each}`, password: WRONG }, headers);
    statuses.push(status);
  }
  expect(statuses.filter((each) => each === 429)).toHaveLength(4);
});

test('a mailbox is written to five times an hour, whether or not it exists', async () => {
  for (const email of ['ada@comune.example', 'nobody@comune.example']) {
    await forgetCounts();
    const ask = (path: string) => new Browser(one.url).post(path, { email });
    for (let each = 0; each < 5; each += 1) expect((await ask('/request-password-reset')).status).toBe(200);
    expect((await ask('/request-password-reset')).status).toBe(429);
    expect((await ask('/send-verification-email')).status).toBe(429);
  }
});

test('what is counted per account names neither the mailbox nor where the attempt came from', async () => {
  await signIn(new Browser(one.url), 'ada@comune.example', WRONG);
  const rows = await database.query('select key from auth.attempt');
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(/comune\.example|127\.0\.0\.1/);
});

async function forgetCounts(): Promise<void> {
  await database.query('delete from auth."rateLimit"');
  await database.query('delete from auth.attempt');
}
