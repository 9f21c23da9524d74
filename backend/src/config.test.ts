import { describe, expect, test } from 'vitest';
import { readConfig } from './config.js';
import { NO_PROXY } from './http/trusted-proxies.js';
import { Limits } from './limits/limits.js';
import { REPOSITORY_ROOT } from './repository-root.js';

describe('the configuration', () => {
  test('without any variable is the documented default', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      trustedProxies: NO_PROXY,
      dataDir: `${REPOSITORY_ROOT}/.data`,
      databaseUrl: null,
      demo: 'auto',
      logLevel: 'info',
      files: {
        folder: `${REPOSITORY_ROOT}/.data/files`,
        s3: null,
        limitBytes: 20_000_000,
        totalLimitBytes: 20_000_000_000,
      },
      memory: { factsBytes: 256 * 1024 * 1024, answersBytes: 64 * 1024 * 1024 },
      limits: new Limits(60_000),
      identity: {
        secret: null,
        secretFile: `${REPOSITORY_ROOT}/.data/auth-secret`,
        publicUrl: null,
        onThisMachineOnly: true,
        mail: null,
        oidc: null,
      },
    });
  });

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}));
  });

  test('the demo is automatic only on the embedded server', () => {
    const url = 'postgresql://u:p@db.example/cantiere';
    expect(readConfig({ DATABASE_URL: url }).demo).toBe('off');
    expect(readConfig({}).demo).toBe('auto');
    expect(readConfig({ DATABASE_URL: url, DEMO: 'on' }).demo).toBe('on');
    expect(readConfig({ DEMO: 'off' }).demo).toBe('off');
  });

  test.each([
    ['PORT', '80a', /^PORT is "80a": give a port number/],
    ['PORT', '70000', /^PORT is "70000": give a port number/],
    ['HOST', '0.0.0.0', /^HOST is "0.0.0.0", which others can reach: set PUBLIC_URL as well/],
    ['HOST', '192.168.1.4', /which others can reach: set PUBLIC_URL/],
    ['HOST', '127.evil.example', /which others can reach: set PUBLIC_URL/],
    ['HOST', 'http://0.0.0.0', /^HOST is "http:\/\/0.0.0.0": give an address of this machine/],
    ['DEMO', 'yes', /^DEMO is "yes": use auto, on, off\.$/],
    ['FILE_LIMIT_MB', '0', /^FILE_LIMIT_MB is "0": give a whole number from 1 to 100\.$/],
    ['FILES_TOTAL_GB', 'all', /^FILES_TOTAL_GB is "all": give a whole number/],
    ['FACTS_CACHE_MB', '0', /^FACTS_CACHE_MB is "0": give a whole number from 1 to 100000\.$/],
    ['POINTS_PER_MINUTE', '0', /^POINTS_PER_MINUTE is "0": give a whole number from 100 to 1000000000\.$/],
    ['ANSWERS_CACHE_MB', 'much', /^ANSWERS_CACHE_MB is "much": give a whole number from 1 to 100000\.$/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL is "loud": use trace/],
    [
      'PUBLIC_URL',
      'cantiere.example',
      /^PUBLIC_URL is "cantiere.example": give the address of the site alone/,
    ],
    ['PUBLIC_URL', 'https://cantiere.example/it', /^PUBLIC_URL is .*give the address of the site alone/],
    ['TRUST_PROXY', 'true', /^TRUST_PROXY is "true": give how many proxies stand before this site/],
    ['SMTP_FROM', 'a@b.example', /^SMTP_URL is missing, but SMTP_FROM is set: give both\.$/],
    ['OIDC_ISSUER', 'https://login.example', /^OIDC_CLIENT_ID is missing, but OIDC_ISSUER is set/],
    ['OIDC_CLIENT_ID', 'cantiere', /^OIDC_ISSUER is missing, but OIDC_CLIENT_ID is set/],
  ])('%s=%s is refused in one line that names the remedy', (name, value, line) => {
    expect(() => readConfig({ [name]: value })).toThrow(line);
  });

  test.each(['localhost', '127.0.0.1', '127.0.0.53', '::1'])('HOST=%s is loopback', (HOST) => {
    expect(readConfig({ HOST }).host).toBe(HOST);
  });

  test('others reach the application at a public address only', () => {
    const reached = (env: Record<string, string>) => !readConfig(env).identity.onThisMachineOnly;
    const PUBLIC_URL = 'https://cantiere.example';
    expect(readConfig({ HOST: '0.0.0.0', PUBLIC_URL }).host).toBe('0.0.0.0');
    expect(reached({ HOST: '0.0.0.0', PUBLIC_URL })).toBe(true);
    expect(reached({ HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:3000' })).toBe(true);
    // A proxy on this machine lets others in.
    expect(reached({ PUBLIC_URL })).toBe(true);
    expect(reached({ PUBLIC_URL: 'http://localhost:3000' })).toBe(false);
    expect(reached({})).toBe(false);
  });

  test('FILES_URL names a bucket, a folder in it and its region', () => {
    const FILES_URL = 's3+https://key:s%2Fecret@s3.example:9000/evidence/cantiere/site?region=eu-south-1';
    expect(readConfig({ FILES_URL }).files.s3).toEqual({
      endpoint: 'https://s3.example:9000/evidence',
      region: 'eu-south-1',
      accessKeyId: 'key',
      secretAccessKey: 's/ecret',
      prefix: 'cantiere/site/',
    });
  });

  test.each([
    'https://key:secret@s3.example/evidence',
    's3+https://s3.example/evidence',
    's3+https://key:secret@s3.example/',
  ])('FILES_URL=%s is refused without repeating its secret', (FILES_URL) => {
    expect(() => readConfig({ FILES_URL })).toThrow(
      /^FILES_URL is no address of S3-compatible storage: (?!.*secret)/,
    );
  });

  test('a bad DATABASE_URL is refused without repeating its password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://u:secret@h/d' })).toThrow(
      /^DATABASE_URL is not a PostgreSQL address: (?!.*secret)/,
    );
  });

  test.each([
    ['AUTH_SECRET', 'a-secret-too-short', /^AUTH_SECRET is too short: give at least 32/],
    ['SMTP_URL', 'ftp://ada:hush@mail.example', /^SMTP_URL is not the address of a mail server/],
  ])('%s is refused without being repeated', (name, value, line) => {
    expect(() => readConfig({ [name]: value })).toThrow(line);
    expect(() => readConfig({ [name]: value })).not.toThrow(value);
  });

  test('how people sign in is configured by its variables', () => {
    const { identity } = readConfig({
      AUTH_SECRET: 'x'.repeat(32),
      PUBLIC_URL: 'https://Cantiere.example/',
      SMTP_URL: 'smtp://mail.example:2525',
      SMTP_FROM: 'Cantiere <cantiere@comune.example>',
      OIDC_ISSUER: 'https://login.example/',
      OIDC_CLIENT_ID: 'cantiere',
      OIDC_CLIENT_SECRET: 'hush',
    });
    expect(identity).toMatchObject({
      secret: 'x'.repeat(32),
      publicUrl: 'https://cantiere.example',
      mail: { url: 'smtp://mail.example:2525', from: 'Cantiere <cantiere@comune.example>' },
      oidc: {
        issuer: 'https://login.example',
        clientId: 'cantiere',
        clientSecret: 'hush',
        name: 'OpenID Connect',
      },
    });
  });
});
