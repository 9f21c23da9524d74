import { createClient } from 'graphql-ws';
import { TOTP, URI } from 'otpauth';
import { WebSocket } from 'ws';
import { Browser } from '../support/browser.js';
import { pdf } from '../support/made-files.js';
import { decoded, linkIn } from '../support/mail-server.js';
import { printedLink, tokenIn } from '../support/people.js';
import { type HeardAnswer, hearAnswersOf } from './heard.js';
import { marker } from './planted.js';
import { type SeenOutside, type Stage, seenOutside } from './stage.js';

const EMAIL = 'ada@comune.example';
const DAY_MS = 86_400_000;
const OUTAGE_LIMIT_MS = 30_000;

/**
 * Someone lives through every way to sign in, through faults and an outage. Returns all that the application answered,
 * and what could be seen of its processes meanwhile.
 */
export async function actOut(
  stage: Stage,
): Promise<{ answers: readonly HeardAnswer[]; outside: SeenOutside | null }> {
  const { app, mail } = stage;
  const url = await app.ready();
  const heard = hearAnswersOf(url);
  try {
    const first = plant(stage, 'first link', tokenIn(await printedLink(app)));
    const password = plant(stage, 'password', marker('password'));
    const ada = new Browser(url);
    await ok(ada.post('/first-administrator', { token: first, name: 'Ada', email: EMAIL, password }));
    plantSession(stage, 'first session', ada);
    await failToSignIn(stage, url);
    await useToken(stage, ada);
    await invite(stage, ada);
    await signInElsewhere(stage, url);
    // The storage refuses it.
    await ada.ask('/files', {
      method: 'POST',
      headers: { 'x-cantiere-upload': '1' },
      body: new Uint8Array(pdf('minutes')),
    });
    const renewed = plant(stage, 'password after the reset', marker('renewed'));
    await reset(stage, url, renewed);
    const again = await signInWithSecondFactor(stage, url, renewed);
    const outside = process.platform === 'linux' ? seenOutside(app) : null;
    await breakThings(stage, again, renewed);
    mail.refuse();
    await again.post('/request-password-reset', { email: EMAIL });
    await stage.withoutDatabase(() => missTheDatabase(again, renewed));
    await heard.settled();
    return { answers: heard.answers, outside };
  } finally {
    heard.stop();
  }
}

async function failToSignIn(stage: Stage, url: string): Promise<void> {
  const password = plant(stage, 'wrong password', marker('wrong'));
  const browser = new Browser(url);
  await browser.post('/sign-in/email', { email: EMAIL, password });
  await browser.post('/sign-in/email', { email: 'nobody@comune.example', password });
  // Broken off in the middle of it, and as a form.
  const headers = { 'content-type': 'application/json', origin: url };
  await browser.ask('/api/auth/sign-in/email', { method: 'POST', headers, body: `{"password":"${password}` });
  await browser.ask('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email: EMAIL, password }).toString(),
  });
}

async function useToken(stage: Stage, ada: Browser): Promise<void> {
  const expiresAt = new Date(Date.now() + 30 * DAY_MS).toISOString();
  const { body } = await graphql(
    ada,
    `mutation { tokenCreate(input: {name: "nightly", scope: READ, expiresAt: "${expiresAt}"}) { secret } }`,
  );
  const secret = plant(stage, 'api token', body.data.tokenCreate.secret);
  const script = new Browser(ada.site);
  const authorization = `Bearer ${secret}`;
  await ok(graphql(script, '{ viewer { scope } }', {}, { authorization }));
  await graphql(script, '{ viewer { no } }', { authorization }, { authorization });
  await graphql(script, '{ viewer { scope } }', {}, { authorization: `${authorization}x` });
  await script.ask(`/p/nowhere?token=${encodeURIComponent(secret)}`, { headers: { accept: 'text/html' } });
  await follow(ada.site, authorization);
  await follow(ada.site, `${authorization}x`);
}

/** Asks once over a websocket, whose first message says who it is. */
async function follow(site: string, authorization: string): Promise<void> {
  const client = createClient({
    url: `${site.replace('http', 'ws')}/graphql`,
    connectionParams: { authorization },
    retryAttempts: 0,
    webSocketImpl: WebSocket,
  });
  await new Promise<void>((resolve) => {
    client.subscribe(
      { query: 'subscription { projectChanged(project: "nowhere") { revision { number } } }' },
      { next: () => {}, error: () => resolve(), complete: resolve },
    );
  });
  await client.dispose();
}

async function invite(stage: Stage, ada: Browser): Promise<void> {
  const stated = 'statedOn: {day: "2026-01-10"}, source: {publisher: "Comune", reference: "1"}';
  await graphql(
    ada,
    `mutation {
      projectCreate(input: {code: "site", name: {en: "Site"}}) { userErrors { code } }
      organisationAdd(input: {key: "comune", name: "Comune", sector: PUBLIC}) { userErrors { code } }
      partyAdd(input: {project: "site", key: "comune", organisation: "comune", role: PROMOTER, ${stated}}) { userErrors { code } }
      memberInvite(input: {project: "site", email: "bruno@comune.example", party: "comune", role: PARTNER}) { userErrors { code message } }
    }`,
  );
  const link = linkIn(decoded(await stage.mail.mailTo('bruno@comune.example')));
  const token = plant(stage, 'invitation link', tokenIn(link));
  const password = plant(stage, 'password of the invited', marker('invited'));
  const bruno = new Browser(ada.site);
  await bruno.ask(new URL(link).pathname + new URL(link).search, { headers: { accept: 'text/html' } });
  await ok(bruno.post('/invitation/look', { token }));
  await ok(bruno.post('/invitation/accept', { token, name: 'Bruno', password }));
  await bruno.post('/invitation/accept', { token, name: 'Bruno', password });
  plantSession(stage, 'session of the invited', bruno);
  await ok(
    bruno.post('/change-password', {
      currentPassword: password,
      newPassword: plant(stage, 'changed password', marker('changed')),
    }),
  );
  plantSession(stage, 'session after the change', bruno);
}

async function signInElsewhere({ provider, planted }: Stage, url: string): Promise<void> {
  const browser = new Browser(url);
  const begun = await browser.post('/sign-in/social', { provider: 'oidc', callbackURL: '/home' });
  planted.plant('state of the provider', new URL(begun.body.url).searchParams.get('state') ?? '');
  const account = { subject: 'ada', email: EMAIL, emailVerified: true };
  const back = new URL(await provider.walk(begun.body.url, account));
  planted.plant('code of the provider', back.searchParams.get('code') ?? '');
  await browser.ask(`${back.pathname}${back.search}`, { headers: {} });
  if ((await browser.person()) === null) throw new Error('nobody came in by the provider');
  await browser.ask(`${back.pathname}${back.search}`, { headers: {} });
}

async function reset(stage: Stage, url: string, newPassword: string): Promise<void> {
  const browser = new Browser(url);
  await ok(browser.post('/request-password-reset', { email: EMAIL }));
  const link = new URL(linkIn(decoded(await stage.mail.mailTo(EMAIL))));
  const token = plant(stage, 'reset link', tokenIn(link.href));
  await browser.ask(`${link.pathname}${link.search}`, { headers: { accept: 'text/html' } });
  await browser.post('/reset-password', { token, newPassword: 'short' });
  await ok(browser.post('/reset-password', { token, newPassword }));
  await browser.post('/reset-password', { token, newPassword });
}

async function signInWithSecondFactor(stage: Stage, url: string, password: string): Promise<Browser> {
  const browser = new Browser(url);
  await ok(browser.post('/sign-in/email', { email: EMAIL, password }));
  const { body } = await ok(browser.post('/two-factor/enable', { password }));
  const totp = URI.parse(body.totpURI);
  if (!(totp instanceof TOTP)) throw new Error('no TOTP');
  plant(stage, 'totp secret', totp.secret.base32);
  plant(stage, 'totp secret as it is', totp.secret.utf8);
  const [backup, ...others] = body.backupCodes as string[];
  for (const [n, each] of others.entries()) plant(stage, `backup code ${n + 2}`, each);
  const code = plant(stage, 'used backup code', backup ?? '');
  await ok(browser.post('/two-factor/verify-totp', { code: totp.generate() }));
  const again = new Browser(url);
  await again.post('/sign-in/email', { email: EMAIL, password });
  await again.post('/two-factor/verify-totp', { code: '000000' });
  await ok(again.post('/two-factor/verify-backup-code', { code }));
  await again.post('/two-factor/verify-backup-code', { code });
  plantSession(stage, 'session with second factor', again);
  await again.get('/list-sessions');
  return again;
}

/** Tables refuse every row, and say which. */
async function breakThings(stage: Stage, browser: Browser, password: string): Promise<void> {
  const owner = await stage.owner();
  const broken = [
    'auth.session',
    'auth.verification',
    'auth.account',
    'auth.attempt',
    'public.project_description',
    'public.phase',
  ];
  const constraint = (verb: string) =>
    owner.query(broken.map((table) => `alter table ${table} ${verb};`).join(' '));
  await constraint('add constraint broken check (false) not valid');
  try {
    await browser.post('/sign-in/email', { email: EMAIL, password });
    await browser.post('/change-password', { currentPassword: password, newPassword: password });
    await browser.post('/request-password-reset', { email: EMAIL });
    await graphql(
      browser,
      'mutation { phaseAdd(input: {project: "site", key: "works", title: {en: "Works"}}) { revision } }',
    );
  } finally {
    await constraint('drop constraint broken');
    await owner.end();
  }
}

/** Asks until it is told of the outage: connections end when the database gets round to it. */
async function missTheDatabase(browser: Browser, password: string): Promise<void> {
  const end = Date.now() + OUTAGE_LIMIT_MS;
  for (;;) {
    const answers = await Promise.all([
      graphql(browser, '{ viewer { scope } }'),
      graphql(
        browser,
        'mutation { phaseAdd(input: {project: "site", key: "works", title: {en: "Works"}}) { revision } }',
      ),
      browser.post('/sign-in/email', { email: EMAIL, password }),
      browser.get('/get-session'),
    ]);
    if (answers.some(({ status }) => status === 503)) return;
    if (Date.now() > end) throw new Error(`no outage: ${answers.map(({ status }) => status)}`);
  }
}

/** Remembers a secret to look for, and gives it back. */
function plant({ planted }: Stage, name: string, secret: string): string {
  planted.plant(name, secret);
  return secret;
}

/** What a session's cookie says and whoever has it is: the token with its signature, and the signature alone. */
function plantSession(stage: Stage, name: string, browser: Browser): void {
  const value = /cantiere\.session_token=([^;]+)/.exec(browser.cookie)?.[1] ?? '';
  const [, signature = ''] = /\.([^.]+)$/.exec(decodeURIComponent(value)) ?? [];
  plant(stage, name, decodeURIComponent(value));
  plant(stage, `signature of ${name}`, signature);
}

function graphql(
  browser: Browser,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
) {
  return browser.ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
}

async function ok(asked: ReturnType<Browser['post']>): ReturnType<Browser['post']> {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}
