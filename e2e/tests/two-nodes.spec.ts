import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { ask, newProject } from '../support/ask.js';
import { type SecondNode, startSecondNode } from '../support/second-node.js';

test.describe.configure({ mode: 'serial' });

const LIMIT_MS = 1000;
const CHANGES = 5;
const FIRST_URL = process.env.CANTIERE_URL ?? '';
const SIGNED_IN = { storageState: process.env.CANTIERE_SIGNED_IN ?? '' };

let code: string;
let second: SecondNode;

test.beforeAll(async ({ playwright }) => {
  second = await startSecondNode();
  const request = await playwright.request.newContext({ baseURL: FIRST_URL, ...SIGNED_IN });
  code = await newProject(request, 'two-nodes');
  await request.dispose();
});
test.afterAll(() => second.stop());

for (const [told, seen] of [
  ['first', 'second'],
  ['second', 'first'],
] as const) {
  test(`what the ${told} node records is seen on a page of the ${seen} within a second`, async ({
    browser,
    playwright,
  }, info) => {
    const request = await playwright.request.newContext({ baseURL: urlOf(told), ...SIGNED_IN });
    const { page } = await openPage(browser, urlOf(seen));
    const delays: number[] = [];
    for (let n = 1; n <= CHANGES; n += 1) {
      const title = `Step ${n} told to the ${told} node`;
      await addMilestone(request, title);
      const acknowledged = performance.now();
      await page.getByRole('main').getByText(title).first().waitFor();
      delays.push(Math.round(performance.now() - acknowledged));
    }
    const words = `${told} to ${seen} node, from answer to screen: ${delays.join(', ')} ms`;
    process.stdout.write(`  ${words}\n`);
    info.annotations.push({ type: 'measured', description: words });
    expect(Math.max(...delays)).toBeLessThanOrEqual(LIMIT_MS);
    await request.dispose();
    await page.context().close();
  });
}

test('a page whose node was cut off is told every revision that it missed, in order, and shows them', async ({
  browser,
  playwright,
}) => {
  const request = await playwright.request.newContext({ baseURL: FIRST_URL, ...SIGNED_IN });
  const { page, revisions } = await openPage(browser, second.url);
  const before = await addMilestone(request, 'Before the cut');
  await page.getByRole('main').getByText('Before the cut').first().waitFor();
  const missed: number[] = [];
  await second.cut(async () => {
    for (const n of [1, 2, 3]) missed.push(await addMilestone(request, `During the cut ${n}`));
  });
  await page.getByRole('main').getByText('During the cut 3').first().waitFor();
  const after = await addMilestone(request, 'After the cut');
  await page.getByRole('main').getByText('After the cut').first().waitFor();
  expect(revisions).toEqual([before, ...missed, after]);
  await request.dispose();
  await page.context().close();
});

function urlOf(node: 'first' | 'second'): string {
  return node === 'first' ? FIRST_URL : second.url;
}

/** A page with all milestones that follows the project, and the revisions that it is told of. */
async function openPage(browser: Browser, baseURL: string): Promise<{ page: Page; revisions: number[] }> {
  const page = await browser.newPage({ baseURL });
  const revisions: number[] = [];
  const isFollowing = new Promise<void>((resolve) => {
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => {
        if (String(payload).includes('"subscribe"')) resolve();
      });
      socket.on('framereceived', ({ payload }) => {
        const revision = /"projectChanged":\{"revision":(\d+)/.exec(String(payload))?.[1];
        if (revision !== undefined) revisions.push(Number(revision));
      });
    });
  });
  await page.goto(`/p/${code}/milestones`);
  await isFollowing;
  return { page, revisions };
}

async function addMilestone(request: APIRequestContext, title: string): Promise<number> {
  const query = `mutation ($input: MilestoneAddInput!) {
    milestoneAdd(input: $input) { revision userErrors { message } }
  }`;
  const key = title.toLowerCase().replaceAll(' ', '-');
  type Added = { milestoneAdd: { revision: number; userErrors: unknown[] } };
  const { milestoneAdd } = await ask<Added>(request, query, {
    input: { project: code, key, title: { en: title } },
  });
  expect(milestoneAdd.userErrors).toEqual([]);
  return milestoneAdd.revision;
}
