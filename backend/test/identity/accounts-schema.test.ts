import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AccountsPool } from '../../src/identity/accounts-pool.js';
import type { Admission } from '../../src/identity/admission.js';
import { IDENTITY } from '../../src/identity/identity-setup.js';
import { JoiningService } from '../../src/identity/joining.service.js';
import { LinksService } from '../../src/identity/links.service.js';
import { PeopleService } from '../../src/identity/people.service.js';
import { Post } from '../../src/identity/post.js';
import { Browser } from '../support/browser.js';
import { keptLink, PASSWORD, signIn, tokenIn } from '../support/people.js';
import { openRowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let pool: AccountsPool;

beforeAll(async () => {
  app = await startTestApp();
  pool = app.nest.get(AccountsPool);
});
afterAll(() => app?.close());

describe('the connections of accounts', () => {
  test('see the tables of accounts without naming their schema', async () => {
    const { rows } = await pool.query(
      `select array_to_json(current_schemas(false)) as schemas, current_user as role`,
    );
    expect(rows).toEqual([{ schemas: ['auth'], role: expect.stringMatching(/_app$/) }]);
  });

  test.each([
    `update public.revision set hash = ''`,
    `delete from public.project`,
    `create table auth.mine ()`,
    `drop table auth.session`,
    `alter table auth."user" add column mine text`,
    `create table public.mine ()`,
    `truncate auth."user" cascade`,
  ])('may not %s', async (statement) => {
    await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

test('where an account cannot be made whole, nothing of it is, and the link stays', async () => {
  const token = tokenIn((await app.nest.get(JoiningService).firstAdministratorUrl()) ?? '');
  const account = { token, name: 'Ada', email: 'ada@comune.example', password: PASSWORD };
  const owner = await openRowCounter(app.databaseUrl);
  // The credential cannot be written, so the person is not kept either.
  await owner.query(`alter table auth.account add constraint none check ("providerId" <> 'credential')`);
  const failed = await new Browser(app.url).post('/first-administrator', account);
  expect(failed.status).toBe(500);
  expect(JSON.stringify(failed.body)).not.toMatch(/constraint|account|insert|stack|argon2/i);
  expect(await owner.query('select id from auth."user"')).toEqual([]);
  await owner.query('alter table auth.account drop constraint none');
  expect((await new Browser(app.url).post('/first-administrator', account)).status).toBe(200);
  await owner.close();
});

test('what a link promised is granted to an account that is there, and with the same link where that broke off', async () => {
  const granted: string[] = [];
  const admission: Admission = {
    administrators: async () => granted.flatMap((each) => each.split(' ')[2] ?? []),
    admit: async ({ id, kind }, personId) => {
      if (granted.length === 0) throw new Error('the record cannot be written');
      expect(await pool.query('select from "user" where "id" = $1', [personId])).toMatchObject({
        rowCount: 1,
      });
      granted.push(`${kind} ${id} ${personId}`);
      return true;
    },
    promised: async () => null,
  };
  const { nest } = app;
  const joining = new JoiningService(
    pool,
    nest.get(LinksService),
    nest.get(Post),
    admission,
    nest.get(IDENTITY),
  );
  const { link } = await joining.invite('bruno@comune.example');
  const secret = tokenIn(await keptLink(app, 'INVITATION', 'bruno@comune.example'));
  const account = { name: 'Bruno', password: PASSWORD };
  await expect(joining.acceptAsNew(secret, account)).rejects.toThrow('the record cannot be written');
  expect(await joining.invitation(secret)).toEqual({
    email: 'bruno@comune.example',
    hasAccount: true,
    promised: null,
  });
  granted.push('something');
  expect(await joining.acceptAsNew(secret, account)).toEqual({ ok: false, reason: 'SIGN_IN_FIRST' });
  const person = (await nest.get(PeopleService).byEmail('bruno@comune.example'))?.id ?? '';
  expect(await joining.acceptAs(person, secret)).toEqual({ ok: true, value: person });
  expect(granted.at(-1)).toBe(`INVITATION ${link.id} ${person}`);
  expect(await joining.acceptAs(person, secret)).toEqual({ ok: false, reason: 'INVALID_LINK' });
  expect(await joining.firstAdministratorUrl()).toBeNull();
});

test('while the database cannot serve, sign-in says so by 503', async () => {
  const owner = await openRowCounter(app.databaseUrl);
  await owner.query(
    `create function fail() returns trigger language plpgsql as $$ begin raise exception 'inside' using errcode = '53300'; end $$`,
  );
  await owner.query('create trigger fail before insert on auth.session execute function fail()');
  const told = await signIn(new Browser(app.url), 'ada@comune.example');
  expect({ status: told.status, code: told.body.errors[0].extensions.code }).toEqual({
    status: 503,
    code: 'SERVICE_UNAVAILABLE',
  });
  await owner.query('drop trigger fail on auth.session');
  expect((await signIn(new Browser(app.url), 'ada@comune.example')).status).toBe(200);
  await owner.close();
});

test('a fault of the database is told by 500 without its insides, and passes', async () => {
  const owner = await openRowCounter(app.databaseUrl);
  await owner.query('alter table auth."user" rename to "gone"');
  const failed = await signIn(new Browser(app.url), 'ada@comune.example');
  expect(failed.status).toBe(500);
  expect(JSON.stringify(failed.body)).not.toMatch(/relation|user|select|stack|column/i);
  await owner.query('alter table auth."gone" rename to "user"');
  expect((await signIn(new Browser(app.url), 'ada@comune.example')).status).toBe(200);
  await owner.close();
});
