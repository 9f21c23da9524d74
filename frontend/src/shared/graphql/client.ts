import { Client, cacheExchange, fetchExchange } from 'urql';

/** The one client of the page. Answers are kept per query and variables, so a day once seen is shown at once. */
export const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
});
