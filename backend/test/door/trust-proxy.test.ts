import { expect } from 'vitest';
import { startProcess } from '../support/app-process.js';
import { test } from '../support/data-dirs.js';
import { freshDatabase } from '../support/fresh-database.js';

const PUBLIC_URL = 'https://cantiere.example';

/** What the log says once requests named another client to an application with these settings. */
async function saidAfterForwarded(DATA_DIR: string, env: Record<string, string>): Promise<string> {
  const database = await freshDatabase();
  const app = startProcess({ env: { DATA_DIR, DATABASE_URL: database.url, LOG_LEVEL: 'warn', ...env } });
  try {
    const url = await app.ready();
    for (const address of ['203.0.113.9', '203.0.113.10']) {
      await fetch(`${url}/healthz`, { headers: { 'x-forwarded-for': address } });
    }
    expect(await app.kill('SIGTERM')).toBe(0);
    return app.said();
  } finally {
    await database.drop();
  }
}

test('a proxy that nobody declared is told of once, with the remedy', async ({ freshDir }) => {
  const said = await saidAfterForwarded(freshDir, { PUBLIC_URL });
  expect(said.match(/TRUST_PROXY is not set/g)).toHaveLength(1);
});

test('a proxy that was declared is not worth a word', async ({ freshDir }) => {
  expect(await saidAfterForwarded(freshDir, { PUBLIC_URL, TRUST_PROXY: '1' })).not.toContain('TRUST_PROXY');
});
