import { describe, expect, test } from 'vitest';
import { readConfig } from './config.js';
import { REPOSITORY_ROOT } from './repository-root.js';

describe('the configuration', () => {
  test('without any variable is the documented default', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: `${REPOSITORY_ROOT}/.data`,
      databaseUrl: null,
      demo: true,
      logLevel: 'info',
    });
  });

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}));
  });

  test('the demo is automatic only on the embedded server', () => {
    const url = 'postgresql://u:p@db.example/cantiere';
    expect(readConfig({ DATABASE_URL: url }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL: url, DEMO: 'on' }).demo).toBe(true);
    expect(readConfig({ DEMO: 'off' }).demo).toBe(false);
  });

  test.each([
    ['PORT', '80a', /^PORT is "80a": give a port number/],
    ['PORT', '70000', /^PORT is "70000": give a port number/],
    ['HOST', '0.0.0.0', /^HOST is "0.0.0.0": there are no accounts yet/],
    ['HOST', '192.168.1.4', /only this machine may connect/],
    ['HOST', '127.evil.example', /only this machine may connect/],
    ['DEMO', 'yes', /^DEMO is "yes": use auto, on, off\.$/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL is "loud": use trace/],
  ])('%s=%s is refused in one line that names the remedy', (name, value, line) => {
    expect(() => readConfig({ [name]: value })).toThrow(line);
  });

  test.each(['localhost', '127.0.0.1', '127.0.0.53', '::1'])('HOST=%s is loopback', (HOST) => {
    expect(readConfig({ HOST }).host).toBe(HOST);
  });

  test('a bad DATABASE_URL is refused without repeating its password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://u:secret@h/d' })).toThrow(
      /^DATABASE_URL is not a PostgreSQL address: (?!.*secret)/,
    );
  });
});
