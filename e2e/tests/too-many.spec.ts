import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type AppProcess, startProcess } from '../support/app-process.js';
import { field } from '../support/form.js';

let app: AppProcess;
let dataDir: string;

test.beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cantiere-points-'));
  app = await startProcess({ DATA_DIR: dataDir, DEMO: 'on', POINTS_PER_MINUTE: '2000' });
});
test.afterAll(async () => {
  await app.stop();
  await rm(dataDir, { recursive: true, force: true });
});

// Both in one test, for both wait until the same minute is over.
test('with all points spent, what reads waits and goes on by itself; what writes is refused and kept', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const writer = await administratorsPage(browser);
  await writer.goto('/p/filanda-montefinto/add/phase?lang=en');
  await field(writer, 'Title').fill('Handing over');
  let writes = 0;
  writer.on('request', (request) => {
    if (request.postData()?.includes('"input"')) writes += 1;
  });
  const reader = await newPage(browser);
  await reader.goto('/p/polo-cremona?lang=it');
  await spendAll(reader);
  await spendAll(writer);

  await writer.keyboard.press('ControlOrMeta+Enter');
  const trouble = writer.getByRole('alert').filter({ hasText: 'It was not recorded.' });
  await expect(trouble).toContainText(/Too many requests.* Try again in \d+ seconds?/);
  await expect(field(writer, 'Title')).toHaveValue('Handing over');

  await reader.getByRole('link', { name: 'Cronologia' }).first().click();
  await expect(reader.getByText(/Troppe richieste; si continua tra \d+ s/).first()).toBeVisible();
  await expect(reader.getByText(/Troppe richieste/)).toHaveCount(0, { timeout: 70_000 });
  await expect(reader.getByText(/Revisione \d+/).first()).toBeVisible();
  await expect(reader.getByText(/Non è stato possibile/)).toHaveCount(0);

  await expect.poll(() => leftOf(writer)).toBeGreaterThan(1000);
  expect(writes).toBe(1);
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect(writer.getByRole('heading', { name: /^Recorded as revision/ })).toBeVisible();
  expect(writes).toBe(2);
});

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: app.url,
    storageState: { cookies: [], origins: [] },
  });
  return context.newPage();
}

/** A page of the first administrator of this application, signed in. */
async function administratorsPage(browser: Browser): Promise<Page> {
  const page = await newPage(browser);
  const token = new URL(await app.firstAdministratorUrl()).searchParams.get('token');
  const person = { name: 'Ada', email: 'ada@comune.example', password: 'sette parole che nessuno indovina' };
  const made = await page.request.post('/api/auth/first-administrator', {
    data: { token, ...person },
    headers: { origin: app.url },
  });
  expect(made.ok()).toBe(true);
  return page;
}

function ask(page: Page, query: string) {
  return page.request.post(`${app.url}/graphql`, { data: { query } });
}

/** Spends all points of whoever looks at the page. */
async function spendAll(page: Page): Promise<void> {
  const query = '{ project(code: "polo-cremona") { milestones { statements { source { title } } } } }';
  await expect
    .poll(async () => (await ask(page, query)).status(), { intervals: [10], timeout: 60_000 })
    .toBe(429);
}

/** The points that whoever looks at the page has left. */
async function leftOf(page: Page): Promise<number> {
  return Number((await ask(page, '{ __typename }')).headers()['ratelimit-remaining']);
}
