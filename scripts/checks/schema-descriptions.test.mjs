import { expect, test } from 'vitest';
import { undescribed } from './schema-descriptions.mjs';

test('every kind of element without a description is named with its line', async () => {
  const schema = `
type Query {
  "Described."
  project(code: String!): Project
}
"Described."
type Project { code: String! }
"Described."
enum Colour { RED }
"Described."
input Draft { name: String }
interface Node { "Described." id: ID! }
union Thing = Project
scalar Date
directive @slow(by: Int) on FIELD
`;
  expect(await undescribed(schema)).toEqual([
    'schema.graphql:2 Query has no description',
    'schema.graphql:4 Query.project.code has no description',
    'schema.graphql:7 Project.code has no description',
    'schema.graphql:9 Colour.RED has no description',
    'schema.graphql:11 Draft.name has no description',
    'schema.graphql:12 Node has no description',
    'schema.graphql:13 Thing has no description',
    'schema.graphql:14 Date has no description',
    'schema.graphql:15 slow has no description',
    'schema.graphql:15 slow.by has no description',
  ]);
});

test('an empty description counts as none', async () => {
  expect(await undescribed('" "\nscalar Date')).toEqual(['schema.graphql:1 Date has no description']);
});

test('a schema that is described throughout passes', async () => {
  expect(await undescribed('"A day."\nscalar Date')).toEqual([]);
});
