// GraphQL Yoga, whose response cache answers what was asked before.
import { useResponseCache } from '@graphql-yoga/plugin-response-cache';
import { createSchema, createYoga } from 'graphql-yoga';
import { listen } from './listen.mjs';
import { context, resolvers, typeDefs } from './peer-schema.mjs';

listen(
  createYoga({
    schema: createSchema({ typeDefs, resolvers }),
    context,
    logging: false,
    plugins: [useResponseCache({ session: () => null })],
  }),
);
