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

test('the migrations make the tables that the entities describe', async () => {
  expect(await orm.schema.getUpdateSchemaSQL()).toBe('');
});

test('the difference is told where there is one', async () => {
  await orm.em.execute('alter table "phase" drop column "title"');
  expect(await orm.schema.getUpdateSchemaSQL()).toContain('add "title"');
});
