import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { startProcess } from '../support/app-process.js';
import { Browser } from '../support/browser.js';
import { test } from '../support/data-dirs.js';
import { PASSWORD, printedLink, signIn, tokenIn } from '../support/people.js';

const ACCOUNT = { name: 'Ada', email: 'ada@comune.example', password: PASSWORD };

describe('the first start', () => {
  test('prints a link that makes the first administrator, once, and makes a secret that its user alone can read, and keeps it', async ({
    usedDir: DATA_DIR,
  }) => {
    const first = startProcess({ env: { DATA_DIR } });
    await first.ready();
    const voided = await printedLink(first);
    const file = join(DATA_DIR, 'auth-secret');
    const secret = readFileSync(file, 'utf8');
    expect(secret).toMatch(/^[\w-]{64}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await first.kill('SIGTERM');

    const app = startProcess({ env: { DATA_DIR, LOG_LEVEL: 'trace' } });
    const site = await app.ready();
    const link = await printedLink(app);
    expect(link.startsWith(`${site}/first-administrator?token=`)).toBe(true);
    const ask = (token: string, account = ACCOUNT) =>
      new Browser(site).post('/first-administrator', { ...account, token });
    // The link that an earlier start printed is void.
    expect((await ask(tokenIn(voided))).body.code).toBe('INVALID_LINK');
    expect((await ask('x'.repeat(43))).body.code).toBe('INVALID_LINK');
    expect((await ask(tokenIn(link), { ...ACCOUNT, password: 'too short' })).body.code).toBe(
      'PASSWORD_TOO_SHORT',
    );
    expect((await ask(tokenIn(link), { ...ACCOUNT, email: 'nothing' })).status).toBe(400);
    const both = await Promise.all([
      ask(tokenIn(link)),
      ask(tokenIn(link), { ...ACCOUNT, email: 'eva@comune.example' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    const email = both[0]?.status === 200 ? ACCOUNT.email : 'eva@comune.example';
    const browser = new Browser(site);
    expect((await signIn(browser, email)).status).toBe(200);
    const cookie = browser.cookie.split('=')[1] ?? '';
    await browser.post('/change-password', { currentPassword: PASSWORD, newPassword: `${PASSWORD}!` });
    await browser.get(`/verify-email?token=${cookie}`);
    await app.kill('SIGTERM');

    // The link apart, which is meant to be read, the log tells nothing.
    const said = app.said().replace(link, '');
    expect(said).toContain('"path":"/api/auth/sign-in/email"');
    for (const secret of [PASSWORD, tokenIn(link), cookie, cookie.slice(0, 32), email, '$argon2id']) {
      expect(said).not.toContain(secret);
    }

    const last = startProcess({ env: { DATA_DIR } });
    await last.ready();
    expect((await signIn(new Browser(await last.ready()), email, `${PASSWORD}!`)).status).toBe(200);
    await last.kill('SIGTERM');
    expect(last.said()).not.toContain('first-administrator');
    expect(readFileSync(file, 'utf8')).toBe(secret);
  }, 120_000);
});
