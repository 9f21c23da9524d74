import { Client, cacheExchange, fetchExchange } from 'urql';
import { afterChange } from './after-change';

/** The one client of the page. Answers are kept per query and variables, so a day once seen is shown at once. */
export const client = new Client({
  url: '/graphql',
  exchanges: [afterChange, cacheExchange, fetchExchange],
  preferGetMethod: false,
});
