import { request } from 'node:http';
import { expect } from 'vitest';
import { startProcess } from './support/app-process.js';
import { test } from './support/data-dirs.js';
import { freshDatabase } from './support/fresh-database.js';
import { signedIn } from './support/people.js';

const PUBLIC_URL = 'http://cantiere.example';

/** The status of an answer of the application at `url`, asked by another name. */
function asked(url: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url);
    request({ host: '127.0.0.1', port, path: '/healthz', headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('others may connect once an administrator exists, at the public address', async ({
  freshDir: DATA_DIR,
}) => {
  const database = await freshDatabase();
  const env = { DATA_DIR, DATABASE_URL: database.url };
  const open = { ...env, HOST: '0.0.0.0', PUBLIC_URL };
  try {
    const early = startProcess({ env: open });
    expect(await early.ended()).toBe(1);
    expect(early.said()).toMatch(
      /^Cantiere: HOST is "0\.0\.0\.0", and there is no administrator yet: start once with HOST=127\.0\.0\.1, /,
    );

    const first = startProcess({ env });
    await signedIn(first);
    expect(await first.kill('SIGTERM')).toBe(0);

    const app = startProcess({ env: open });
    const url = await app.ready();
    expect(await asked(url, 'cantiere.example')).toBe(200);
    expect(await asked(url, 'evil.example')).toBe(421);
    expect(await app.kill('SIGTERM')).toBe(0);
  } finally {
    await database.drop();
  }
});
