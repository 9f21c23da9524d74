import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Background } from '../../src/identity/background.js';
import { JoiningService } from '../../src/identity/joining.service.js';
import { Post } from '../../src/identity/post.js';
import { Browser } from '../support/browser.js';
import { decoded, linkIn, type MailServer, startMailServer } from '../support/mail-server.js';
import { firstAdministrator, invited, keptLink, PASSWORD, signIn, tokenIn } from '../support/people.js';
import { openRowCounter, type RowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const NEW_PASSWORD = 'altre parole che nessuno indovina';

describe('with a mail server', () => {
  let server: MailServer;
  let app: TestApp;

  beforeAll(async () => {
    server = await startMailServer();
    app = await startTestApp({
      env: { SMTP_URL: server.url, SMTP_FROM: 'Cantiere <cantiere@comune.example>' },
    });
    await firstAdministrator(app);
  });
  afterAll(async () => {
    await app?.close();
    await server?.close();
  });

  test('an invitation arrives in both languages and leads to an account', async () => {
    const { delivered } = await app.nest.get(JoiningService).invite('Bruno@Comune.example');
    expect(delivered).toBe('MAILED');
    expect(await app.nest.get(Post).pending()).toEqual([]);
    const mail = await server.mailTo('bruno@comune.example');
    expect(mail).toMatch(/^From: Cantiere <cantiere@comune\.example>/m);
    const text = decoded(mail);
    expect(text).toContain('Per accettare l’invito');
    expect(text).toContain('To accept the invitation');
    const token = tokenIn(linkIn(text));
    const browser = new Browser(app.url);
    const looked = await browser.post('/invitation/look', { token });
    expect(looked.body).toEqual({ email: 'bruno@comune.example', hasAccount: false, promised: null });
    const account = { token, name: 'Bruno', password: PASSWORD };
    expect((await browser.post('/invitation/accept', account)).status).toBe(200);
    expect((await browser.get('/get-session')).body.user).toMatchObject({
      email: 'bruno@comune.example',
      emailVerified: true,
    });
    expect(await app.nest.get(Post).pending()).toEqual([]);
  });

  test('the link for a new password works once and ends every session', async () => {
    const signedIn = new Browser(app.url);
    await signIn(signedIn, 'ada@comune.example');
    expect(await signedIn.person()).not.toBeNull();
    const browser = new Browser(app.url);
    await browser.post('/request-password-reset', { email: 'ada@comune.example' });
    const link = linkIn(decoded(await server.mailTo('ada@comune.example')));
    expect(link).toMatch(new RegExp(`^${app.url}/reset-password\\?token=[\\w-]+$`));
    const reset = () => browser.post('/reset-password', { token: tokenIn(link), newPassword: NEW_PASSWORD });
    expect(
      (await browser.post('/reset-password', { token: tokenIn(link), newPassword: 'short' })).body,
    ).toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
    expect((await reset()).status).toBe(200);
    const again = await reset();
    expect({ status: again.status, code: again.body.code }).toEqual({ status: 400, code: 'INVALID_TOKEN' });
    expect(again.body.message.it).toContain('collegamento');
    expect(await signedIn.person()).toBeNull();
    expect((await signIn(browser, 'ada@comune.example')).status).toBe(401);
    expect((await signIn(browser, 'ada@comune.example', NEW_PASSWORD)).status).toBe(200);
  });

  test('of two links for a new password the older is void once the newer was used', async () => {
    const { email } = await joined('carla@comune.example');
    const browser = new Browser(app.url);
    const links: string[] = [];
    for (const _ of [1, 2]) {
      await browser.post('/request-password-reset', { email });
      links.push(tokenIn(linkIn(decoded(await server.mailTo(email)))));
    }
    const [older, newer] = links;
    expect((await browser.post('/reset-password', { token: newer, newPassword: NEW_PASSWORD })).status).toBe(
      200,
    );
    expect((await browser.post('/reset-password', { token: older, newPassword: PASSWORD })).status).toBe(400);
  });

  test('nobody is written to about an address without an account', async () => {
    await new Browser(app.url).post('/request-password-reset', { email: 'nobody@comune.example' });
    await app.nest.get(Background).settled();
    expect(server.received('nobody@comune.example')).toBe(0);
  });

  test('an address changes when the old one allows it and the new one is confirmed', async () => {
    const { browser, email } = await joined('dora@comune.example');
    const newEmail = 'dora@provincia.example';
    expect((await browser.post('/change-email', { newEmail })).status).toBe(200);
    await follow(linkIn(decoded(await server.mailTo(email))));
    expect((await browser.get('/get-session')).body.user.email).toBe(email);
    await follow(linkIn(decoded(await server.mailTo(newEmail))));
    expect((await browser.get('/get-session')).body.user.email).toBe(newEmail);
    expect((await signIn(new Browser(app.url), email)).status).toBe(401);
    expect((await signIn(new Browser(app.url), newEmail)).status).toBe(200);
  });

  test('an address that is someone else’s cannot be taken, and is not told to be', async () => {
    const { browser } = await joined('elsa@comune.example');
    const taken = await browser.post('/change-email', { newEmail: 'ada@comune.example' });
    const free = await browser.post('/change-email', { newEmail: 'free@comune.example' });
    expect(taken.status).toBe(200);
    expect(taken.body).toEqual(free.body);
    await app.nest.get(Background).settled();
    expect((await browser.get('/get-session')).body.user.email).toBe('elsa@comune.example');
  });

  test('an address that was never confirmed does not sign in until it is', async () => {
    const { email } = await joined('fabio@comune.example');
    const database = await openRowCounter(app.databaseUrl);
    await database.query('update auth."user" set "emailVerified" = false where email = $1', [email]);
    await database.close();
    const browser = new Browser(app.url);
    const refused = await signIn(browser, email);
    expect({ status: refused.status, code: refused.body.code }).toEqual({
      status: 403,
      code: 'EMAIL_NOT_VERIFIED',
    });
    await follow(linkIn(decoded(await server.mailTo(email))));
    expect((await signIn(browser, email)).status).toBe(200);
  });

  test('an altered link confirms nothing', async () => {
    const answer = await new Browser(app.url).get(
      '/verify-email?token=eyJhbGciOiJub25lIn0.eyJlbWFpbCI6ImEifQ.',
    );
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 401, code: 'INVALID_TOKEN' });
  });

  /** Someone who accepted an invitation that came by mail. */
  async function joined(email: string) {
    await app.nest.get(JoiningService).invite(email);
    const token = tokenIn(linkIn(decoded(await server.mailTo(email))));
    const browser = new Browser(app.url);
    await browser.post('/invitation/accept', { token, name: email, password: PASSWORD });
    return { browser, email };
  }

  async function follow(link: string): Promise<void> {
    const { status } = await fetch(link, { redirect: 'manual' });
    expect([200, 302]).toContain(status);
  }
});

describe('without a mail server', () => {
  let app: TestApp;
  let database: RowCounter;

  beforeAll(async () => {
    app = await startTestApp();
    database = await openRowCounter(app.databaseUrl);
  });
  beforeEach(() => database.query('delete from auth."rateLimit"'));
  afterAll(async () => {
    await database?.close();
    await app?.close();
  });

  test('a link waits for the administrator, sealed, until it has served', async () => {
    const email = 'bruno@comune.example';
    await invited(app, email);
    const browser = new Browser(app.url);
    await browser.post('/request-password-reset', { email });
    await app.nest.get(Background).settled();
    const link = await keptLink(app, 'RESET_PASSWORD', email);
    const rows = await database.query('select * from auth.pending_link');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(tokenIn(link));
    const token = tokenIn(link);
    expect((await browser.post('/reset-password', { token, newPassword: NEW_PASSWORD })).status).toBe(200);
    expect(await app.nest.get(Post).pending()).toEqual([]);
  });

  test('a newer link takes the place of the one before', async () => {
    const email = 'carla@comune.example';
    const browser = await invited(app, email);
    const links: string[] = [];
    for (const _ of [1, 2]) {
      await browser.post('/request-password-reset', { email });
      await app.nest.get(Background).settled();
      links.push(await keptLink(app, 'RESET_PASSWORD', email));
    }
    expect(links[0]).not.toBe(links[1]);
    expect((await app.nest.get(Post).pending()).filter((each) => each.email === email)).toHaveLength(1);
  });

  test('two invitations of one address both wait, for each may promise something else', async () => {
    const email = 'ivo@comune.example';
    const joining = app.nest.get(JoiningService);
    for (const _ of [1, 2]) expect((await joining.invite(email)).delivered).toBe('KEPT');
    expect((await app.nest.get(Post).pending()).filter((each) => each.email === email)).toHaveLength(2);
  });

  test('an invitation of which nothing was promised is not sent, and its link is void', async () => {
    const email = 'lia@comune.example';
    const joining = app.nest.get(JoiningService);
    const { link, delivered } = await joining.invite(email, async () => false);
    expect(delivered).toBeNull();
    const failed = joining.invite(email, () => Promise.reject(new Error('no record')));
    await expect(failed).rejects.toThrow('no record');
    expect(await joining.openInvitations(email)).toEqual([]);
    expect(await joining.withdrawInvitation(link.id)).toBe(false);
  });

  test('a link that allowed a change of address waits no longer once it was used', async () => {
    const email = 'mara@comune.example';
    const browser = await invited(app, email);
    await browser.post('/change-email', { newEmail: 'mara@provincia.example' });
    await app.nest.get(Background).settled();
    await fetch(await keptLink(app, 'CHANGE_EMAIL', email), { redirect: 'manual' });
    await app.nest.get(Background).settled();
    const waiting = (await app.nest.get(Post).pending()).filter((each) => each.email.startsWith('mara@'));
    expect(waiting.map((each) => each.purpose)).toEqual(['VERIFY_EMAIL']);
  });

  test('an invitation can be handed on before what it promises is recorded, should all end right then', async () => {
    const joining = app.nest.get(JoiningService);
    const waiting: boolean[] = [];
    const { delivered } = await joining.invite('nora@comune.example', async (linkId) => {
      waiting.push((await app.nest.get(Post).waiting([linkId])).has(linkId));
      return true;
    });
    expect({ delivered, waiting }).toEqual({ delivered: 'KEPT', waiting: [true] });
  });

  test('an invitation that is taken back admits nobody', async () => {
    const joining = app.nest.get(JoiningService);
    const { link } = await joining.invite('elsa@comune.example');
    const token = tokenIn(await keptLink(app, 'INVITATION', 'elsa@comune.example'));
    expect(await joining.withdrawInvitation('no identifier')).toBe(false);
    expect(await joining.withdrawInvitation(link.id)).toBe(true);
    expect(await joining.withdrawInvitation(link.id)).toBe(false);
    const account = { token, name: 'Elsa', password: PASSWORD };
    const { body } = await new Browser(app.url).post('/invitation/accept', account);
    expect(body.code).toBe('INVALID_LINK');
    expect((await app.nest.get(Post).pending()).map(({ email }) => email)).not.toContain(
      'elsa@comune.example',
    );
  });

  test('who has an account signs in and accepts as that person, what names this address and nothing else', async () => {
    const browser = await invited(app, 'fabio@comune.example');
    const person = await browser.person();
    const invitedAgain = async (email: string) => {
      await app.nest.get(JoiningService).invite(email);
      return tokenIn(await keptLink(app, 'INVITATION', email.toLowerCase()));
    };
    const token = await invitedAgain('Fabio@Comune.example');
    const account = { token, name: 'Eva', password: PASSWORD };
    const stranger = await new Browser(app.url).post('/invitation/accept', account);
    expect({ status: stranger.status, code: stranger.body.code }).toEqual({
      status: 409,
      code: 'SIGN_IN_FIRST',
    });
    const accepted = await browser.post('/invitation/accept', { token });
    expect({ status: accepted.status, body: accepted.body }).toEqual({
      status: 200,
      body: { personId: person },
    });
    expect((await browser.post('/invitation/accept', { token })).body.code).toBe('INVALID_LINK');

    const others = await invitedAgain('fabio@provincia.example');
    const refused = await browser.post('/invitation/accept', { token: others });
    expect({ status: refused.status, code: refused.body.code }).toEqual({
      status: 409,
      code: 'OTHER_ADDRESS',
    });
    expect(refused.body.message.en).toMatch(/Sign in with the account of that address, or ask/);
    // It still serves whom it names.
    const own = { token: others, name: 'Fabio', password: PASSWORD };
    expect((await new Browser(app.url).post('/invitation/accept', own)).status).toBe(200);
  });

  test('where no administrator is left, someone with an account becomes one by the link', async () => {
    const browser = await invited(app, 'gina@comune.example');
    const token = tokenIn((await app.nest.get(JoiningService).firstAdministratorUrl()) ?? '');
    const { status, body } = await browser.post('/first-administrator', { token });
    expect({ status, body }).toEqual({ status: 200, body: { personId: await browser.person() } });
    expect((await browser.post('/first-administrator', { token })).body.code).toBe('INVALID_LINK');
  });

  test('the secrets of links are nowhere in the database', async () => {
    const email = 'dora@comune.example';
    await app.nest.get(JoiningService).invite(email);
    const invitation = tokenIn(await keptLink(app, 'INVITATION', email));
    const [kept] = await database.query(`select string_agg(link::text, ' ') as all from auth.link`);
    expect(String(kept?.all)).toContain(email);
    expect(String(kept?.all)).not.toContain(invitation);
  });
});

test('a mail server that does not answer loses no link', async () => {
  const env = { SMTP_URL: 'smtp://127.0.0.1:9', SMTP_FROM: 'cantiere@comune.example' };
  const app = await startTestApp({ env });
  try {
    const { delivered } = await app.nest.get(JoiningService).invite('bruno@comune.example');
    expect(delivered).toBe('KEPT');
    expect(await keptLink(app, 'INVITATION', 'bruno@comune.example')).toContain('/invitation?token=');
  } finally {
    await app.close();
  }
});
