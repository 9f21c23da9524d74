import { Client, cacheExchange, fetchExchange } from 'urql';
import { afterChange } from './after-change';
import { noticeAge } from './outdated';
import { patience } from './patience';

/** The one client of the page. Answers are kept per query and variables, so a day once seen is shown at once. */
export const client = new Client({
  url: '/graphql',
  exchanges: [afterChange, cacheExchange, noticeAge, patience, fetchExchange],
  preferGetMethod: false,
});
