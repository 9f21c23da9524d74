import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findOtherWriters } from './write-gate.mjs';

async function complaintsAbout(path, text) {
  const root = mkdtempSync(join(tmpdir(), 'write-gate-'));
  try {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `\n${text}\n`);
    return await findOtherWriters(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const SERVICE = 'backend/src/funding/funding.service.ts';

test('no code but record/ writes facts', async () => {
  expect(await findOtherWriters()).toEqual([]);
});

test.each([
  ['opens a transaction', 'await this.orm.em.fork().transactional(async (em) => em.flush());'],
  ['takes a connection for itself', 'await connection.getNativeClient();'],
  ['begins one by hand', 'await em.begin();'],
  ['flushes what it made', 'em.persist(payment); await em.flush();'],
  ['inserts by the ORM', 'await em.insert(PaymentEntity, payment);'],
  ['inserts many', 'await this.em.insertMany(PaymentEntity, payments);'],
  ['updates by the ORM', 'await em.nativeUpdate(StreamEntity, { id }, { revision });'],
  ['names the method as a text', "await em['nativeDelete'](PaymentEntity, {});"],
  ['inserts by SQL', "await em.execute('insert into payment values (?)', [id]);"],
  ['inserts by SQL in capitals', 'await pool.query(`INSERT\n INTO payment VALUES ($1)`, [id]);'],
  [
    'inserts in a part of a statement',
    "await em.execute('with a as (' + 'insert ' + 'into payment) select 1');",
  ],
  ['updates by SQL', 'await em.execute(`update "$' + '{table}" set note = null`);'],
  ['deletes by SQL', "await client.query('delete from revision');"],
  ['begins by SQL', "await client.query('begin');"],
  ['locks rows', "await em.execute('select id from stream for update');"],
  ['rings the bell', "await em.execute('select pg_notify(?, ?)', []);"],
])('a service that %s is found', async (_name, text) => {
  const [first] = await complaintsAbout(SERVICE, `async function f() { ${text} }`);
  expect(first).toMatch(new RegExp(`^${SERVICE}:[23] .*only record/ writes$`));
});

test.each([
  ['the gate itself', 'backend/src/record/record.service.ts', 'await em.insert(PaymentEntity, payment);'],
  ['a migration', 'backend/src/database/migrations/a.ts', "this.addSql('insert into stream values (1)');"],
  ['a reading service', SERVICE, "await em.execute('select * from payment where updated');"],
  ['words about updates', SERVICE, "const text = 'Insert the key, update the page, or begin again.';"],
])('%s passes', async (_name, path, text) => {
  expect(await complaintsAbout(path, `async function f() { ${text} }`)).toEqual([]);
});

const LINKS = 'backend/src/identity/links.service.ts';

test.each([
  ['deletes a session', 'await pool.query(`delete from "session" where "expiresAt" < now()`);'],
  ['keeps a link', 'await pool.query(`insert into "link" ("id") values ($1)`, [id]);'],
  ['begins', "await client.query('begin');"],
])('the room of accounts %s', async (_name, text) => {
  expect(await complaintsAbout(LINKS, `async function f() { ${text} }`)).toEqual([]);
});

test.each([
  ['writes a fact', 'await pool.query(`insert into "payment" values ($1)`, [id]);'],
  ['names the schema of facts', 'await pool.query(`delete from public."link"`);'],
  ['reaches for it', 'await pool.query(`delete from "link" using public.project`);'],
  ['takes the ORM', 'await em.insert(PaymentEntity, payment);'],
])('the room of accounts that %s is found', async (_name, text) => {
  expect(await complaintsAbout(LINKS, `async function f() { ${text} }`)).toHaveLength(1);
});
