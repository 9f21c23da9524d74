import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { REPOSITORY_ROOT } from '../../src/repository-root.js';
import { StartRefused } from '../../src/start-refused.js';
import { startProcess } from '../support/app-process.js';
import { marker, Planted } from './planted.js';

const secret = marker('setting');
const planted = new Planted({ secret });

const inAddress = encodeURIComponent(secret);

test.each([
  ['an address of another kind', { DATABASE_URL: `mysql://ada:${inAddress}@127.0.0.1/x` }],
  ['an address that is none', { DATABASE_URL: `postgresql://ada:${secret}@:port/x` }],
  ['storage without a bucket', { FILES_URL: `s3+https://key:${inAddress}@127.0.0.1` }],
  [
    'a mail server of another kind',
    { SMTP_URL: `imap://ada:${inAddress}@127.0.0.1`, SMTP_FROM: 'a@b.example' },
  ],
  ['a mail server without a sender', { SMTP_URL: `smtp://ada:${inAddress}@127.0.0.1` }],
  ['half a provider', { OIDC_CLIENT_SECRET: secret }],
  ['a secret that is too short', { AUTH_SECRET: secret.slice(0, 31) }],
] as const)('%s is refused, and the secret is not repeated', (_, env) => {
  const refusal = refusalOf(env);
  expect(refusal).toMatch(/^(DATABASE_URL|FILES_URL|SMTP_\w+|OIDC_\w+|AUTH_SECRET) is /);
  expect(planted.foundIn(refusal)).toEqual([]);
  expect(refusal).not.toContain(secret.slice(0, 31));
});

test.each([
  ['where nothing listens', 'postgresql://ada@127.0.0.1:1/x'],
  ['that refuses the password', null],
])('a database %s ends the start in one line without the password', async (_, address) => {
  const url = new URL(address ?? inject('serverUrl'));
  url.password = inAddress;
  const env = { DATA_DIR: join(inject('runFolder'), 'settings'), LOG_LEVEL: 'trace', DATABASE_URL: url.href };
  const app = startProcess({ env });
  expect(await app.ended()).toBe(1);
  expect(app.said()).toMatch(/^Cantiere: The database at 127\.0\.0\.1:\d+\/\w+ cannot be used \(.+\)/);
  expect(planted.foundIn(app.said())).toEqual([]);
});

test('a page that is built beside the secrets holds none of them', () => {
  const folder = join(inject('runFolder'), 'page-with-secrets');
  const names = ['DATABASE_URL', 'AUTH_SECRET', 'SMTP_URL', 'OIDC_CLIENT_SECRET', 'FILES_URL'];
  const env = { ...process.env, NODE_ENV: 'production', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  const vite = join(REPOSITORY_ROOT, 'node_modules', '.bin', 'vite');
  execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--logLevel', 'error'], {
    cwd: join(REPOSITORY_ROOT, 'frontend'),
    env: { ...env, ...Object.fromEntries(names.map((name) => [name, secret])) },
    stdio: 'pipe',
  });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  expect(files.length).toBeGreaterThan(20);
  for (const { parentPath, name } of files) {
    expect([name, planted.foundIn(readFileSync(join(parentPath, name)))]).toEqual([name, []]);
  }
}, 120_000);

function refusalOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof StartRefused) return error.message;
    throw error;
  }
  return 'not refused';
}
