import { Client } from 'pg';
import { expect } from 'vitest';
import { startProcess } from '../support/app-process.js';
import { test } from '../support/data-dirs.js';
import { freshDatabase } from '../support/fresh-database.js';
import { printedLink } from '../support/people.js';

const QUERY = { query: '{ project(code: "site") { code } }' };

test('a fault of ours says a number, and the log what happened under it', async ({ freshDir: DATA_DIR }) => {
  const database = await freshDatabase();
  const app = startProcess({ env: { DATA_DIR, DATABASE_URL: database.url } });
  try {
    const url = await app.ready();
    // It has begun to the end.
    await printedLink(app);
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    await owner.query('alter schema public rename to of_another_day');
    await owner.end();
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'mine' },
      body: JSON.stringify(QUERY),
    });
    const text = await answer.text();
    const id = answer.headers.get('x-request-id') ?? '';
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(text).errors[0]).toMatchObject({
      message: 'Internal server error',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id },
    });
    expect(text).not.toMatch(/relation|select|exist/);
    const lines = () => app.said().split('\n');
    await expect
      .poll(() => lines().find((each) => each.includes(`"requestId":"${id}"`)))
      .toContain('does not exist');
  } finally {
    await app.kill('SIGKILL');
    await database.drop();
  }
});
