// Load on one contender, in a process of its own: prints its requests per second. Bounded in time and in number.
import autocannon from 'autocannon';
import { dayOf } from './question.mjs';

const { url, query, isCold, from, seconds, most, headers } = JSON.parse(process.argv[2]);
// Fewer where each answer is made anew, so that the slowest contender finishes some in the time as well.
const CONNECTIONS = isCold ? 16 : 64;
if (new URL(url).hostname !== '127.0.0.1') throw new Error('the load is for this machine alone');

let number = from;
const body = () => JSON.stringify({ query, variables: { asOf: isCold ? dayOf(number++) : dayOf(0) } });
const again = body();
const setupRequest = (request) => ({ ...request, body: body() });

const result = await autocannon({
  url,
  connections: CONNECTIONS,
  duration: seconds,
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  requests: [isCold ? { setupRequest } : { body: again }],
  maxOverallRequests: most,
});
const failed = result.errors + result.timeouts + result.non2xx;
if (failed > 0) throw new Error(`${url}: ${failed} requests failed`);
process.stdout.write(
  `${JSON.stringify({ perSecond: result.requests.total / result.duration, sent: number - from })}\n`,
);
