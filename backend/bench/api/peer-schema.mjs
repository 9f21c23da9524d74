import DataLoader from 'dataloader';
import pg from 'pg';
import { DATABASE_URL } from './listen.mjs';
import { PROJECT } from './question.mjs';

const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });

/** The part of our contract that the question needs. */
export const typeDefs = `
  scalar Date
  enum Language { IT EN }
  type Query { project(code: String!, asOf: Date): Project }
  type Project { milestones: [Milestone!]! }
  type Milestone { key: String! title(language: Language!): String! promised: StatedDate forecast: StatedDate reached: StatedDate }
  type StatedDate { date: Date! precision: String! statedOn: Date! by: Party source: Source! }
  type Party { key: String! name: String! }
  type Source { publisher: String! title: String url: String publishedOn: Date }
`;

const said =
  (kind) =>
  async (milestone, _args, { loaders }) =>
    (await loaders.statements.load(milestone.id)).find((each) => each.kind === kind);

/** Resolvers over the tables, with a loader for each kind of thing, as one writes them. */
export const resolvers = {
  Query: { project: (_root, { code }) => (code === PROJECT ? {} : null) },
  Project: {
    milestones: async () => (await pool.query('select id, key, title from milestone order by position')).rows,
  },
  Milestone: {
    title: ({ title }, { language }) => title[language.toLowerCase()],
    promised: said('PROMISED'),
    forecast: said('FORECAST'),
    reached: said('REACHED'),
  },
  StatedDate: {
    by: ({ by_id }, _args, { loaders }) => loaders.parties.load(by_id),
    source: ({ source_id }, _args, { loaders }) => loaders.sources.load(source_id),
  },
};

/** Loaders for one request. */
export function context() {
  return {
    loaders: {
      statements: many(
        'select milestone_id as of, kind, date_last::text as date, date_precision as precision, stated_last::text as "statedOn", by_id, source_id from milestone_statement where milestone_id = any($1)',
      ),
      parties: one(
        'select party.id as of, party.key, name from party join organisation on organisation.id = organisation_id where party.id = any($1)',
      ),
      sources: one(
        'select id as of, publisher, title, url, published_on::text as "publishedOn" from source where id = any($1)',
      ),
    },
  };
}

function many(sql) {
  return new DataLoader(async (ids) => {
    const { rows } = await pool.query(sql, [ids]);
    const found = Map.groupBy(rows, (row) => row.of);
    return ids.map((id) => found.get(id) ?? []);
  });
}

function one(sql) {
  return new DataLoader(async (ids) => {
    const { rows } = await pool.query(sql, [ids]);
    const found = new Map(rows.map((row) => [row.of, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}
