import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ormOptions } from '../src/database/orm-options.js';
import { type FreshDatabase, freshDatabase } from './support/fresh-database.js';

let database: FreshDatabase;
let orm: MikroORM;

beforeAll(async () => {
  database = await freshDatabase();
  orm = await MikroORM.init(ormOptions(database.url));
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

/** What the entities describe and the migrations lack, or the reverse. Triggers and functions are the migrations’ own: no entity names them. */
async function difference(): Promise<string[]> {
  const statements = (await orm.schema.getUpdateSchemaSQL()).split('\n');
  return statements.filter(
    (each) => each !== '' && !/^set names|insert_only|refuse_|delete_demo_projects|remov/.test(each),
  );
}

test('the migrations make the tables that the entities describe', async () => {
  expect(await difference()).toEqual([]);
});

test('the difference is told where there is one', async () => {
  await orm.em.execute('alter table "phase" drop column "title"');
  expect((await difference()).join('\n')).toContain('add "title"');
});
