import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Post } from '../../src/identity/post.js';
import type { Browser } from '../support/browser.js';
import { type Input, mutateAs, type Payload, prepareProject } from '../support/mutations.js';
import { firstAdministrator, invited } from '../support/people.js';
import { openRowCounter, type RowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let database: RowCounter;
let ada: Browser;
let lead: Browser;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  database = await openRowCounter(app.databaseUrl);
  ada = await firstAdministrator(app);
  lead = await invited(app, 'lead@comune.example');
  await prepareProject(app, 'hub');
  const membership = { project: 'hub', person: await lead.person(), party: 'comune', role: 'LEAD' };
  expect((await as(ada, 'membershipGrant', membership)).userErrors).toEqual([]);
});
afterAll(async () => {
  await database?.close();
  await app?.close();
});

test('an invitation is sent to one address ten times an hour, and then refused with how long to wait', async () => {
  const others = inviting();
  const input = { ...others, idempotencyKey: 'the first of many' };
  const first = await as(ada, 'memberInvite', input, LINK);
  for (let each = 1; each < 10; each += 1) {
    // What is answered again, and what is refused, is not counted: nothing was sent.
    expect(await as(ada, 'memberInvite', input, 'invitation { id }')).toMatchObject({
      invitation: { id: first.invitation.id },
    });
    await as(ada, 'memberInvite', { ...others, idempotencyKey: 'x'.repeat(300) });
    expect((await as(ada, 'memberInvite', others)).userErrors).toEqual([]);
  }
  const [link] = await waitingFor(input.email);
  const refused = await as(ada, 'memberInvite', { ...others, email: input.email.toUpperCase() });
  expect(refused.userErrors).toMatchObject([{ code: 'TOO_MANY', field: ['input', 'email'] }]);
  expect(JSON.stringify(refused.userErrors)).toMatch(/Wait (59|60) minutes/);
  expect(await waitingFor(input.email)).toEqual([link]);
  expect(await as(ada, 'memberInvite', input, 'invitation { id }')).toMatchObject({ userErrors: [] });
  expect((await as(ada, 'memberInvite', inviting())).userErrors).toEqual([]);
  await database.query('update auth.attempt set expire = 0');
  expect((await as(ada, 'memberInvite', others)).userErrors).toEqual([]);
});

test('an invitation is sent by one account a hundred times an hour, many at once as well', async () => {
  await database.query('delete from auth.attempt');
  const answers: Payload[] = [];
  for (let round = 0; round < 13; round += 1) {
    const eight = Array.from({ length: 8 }, () => as(lead, 'memberInvite', inviting()));
    answers.push(...(await Promise.all(eight)));
  }
  const codes = answers.map(({ userErrors }) => userErrors[0]?.code ?? 'SENT');
  expect(codes.filter((each) => each === 'SENT')).toHaveLength(100);
  expect(codes.filter((each) => each === 'TOO_MANY')).toHaveLength(4);
  expect((await as(ada, 'memberInvite', inviting())).userErrors).toEqual([]);
  await database.query('delete from auth.attempt');
});

test('an invitation and a token leave nothing in the record by which an address or a name could be tried out', async () => {
  const input = { ...inviting(), idempotencyKey: 'tried out' };
  const { revision } = await as(ada, 'memberInvite', input);
  const token = { name: 'statistics', scope: 'READ', projects: null, expiresAt: inDays(30) };
  const made = await as(ada, 'tokenCreate', token);
  const digests = await database.query(
    `select number, command, input_digest as digest from revision where command in ('memberInvite', 'tokenCreate')`,
  );
  const { project, email, party, role } = input;
  const { name, scope, expiresAt } = token;
  for (const guess of [
    ['memberInvite', { project, email, party, role }],
    ['tokenCreate', { name, scope, expiresAt }],
  ]) {
    const digest = createHash('sha256').update(JSON.stringify(guess)).digest('hex');
    expect(digests.map((each) => each.digest)).not.toContain(digest);
  }
  expect([revision, made.revision]).not.toContain(null);
  // Another input under the same key is told apart all the same.
  const other = await as(ada, 'memberInvite', { ...input, email: `other-${input.email}` });
  expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  expect((await as(ada, 'memberInvite', input)).userErrors).toEqual([]);
});

const LINK = 'invitation { id email link }';

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}

/** A good invitation of someone new. */
function inviting() {
  count += 1;
  return { project: 'hub', email: `guest-${count}@comune.example`, party: 'crit', role: 'PARTNER' };
}

async function waitingFor(email: string): Promise<string[]> {
  const links = await app.nest.get(Post).pending();
  return links.filter((each) => each.email === email).map((each) => each.url);
}

function as(browser: Browser, mutation: string, input: Input, selection = ''): Promise<Payload> {
  return mutateAs(app, browser, mutation, input, selection);
}
