import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../scripts/support/paths.mjs';
import { benchFile, measure, peerServer, preparePeers, start } from './api/processes.mjs';
import { dayOf, isWhole, POSTGRAPHILE_QUERY, QUERY } from './api/question.mjs';

const ROUNDS = 5;
const SECONDS = 3;
const WARM_UP_SECONDS = 6;
const ANSWER_FILE = join(tmpdir(), `cantiere-bench-answer-${process.pid}.json`);

/** Requests per second of this API beside others, for an answer with 200 milestones and 600 statements. All take turns in each round. */
export default async function api() {
  await preparePeers();
  const running = [];
  const started = async (program, env) => {
    const server = await start(program, env);
    running.unshift(server);
    return server.url;
  };
  try {
    const DATABASE_URL = await started(benchFile('database.mjs'), {});
    const contenders = await openContenders(started, DATABASE_URL);
    const rates = await takeTurns(contenders);
    return report(contenders, rates);
  } finally {
    for (const server of running) await server.stop();
    rmSync(ANSWER_FILE, { force: true });
  }
}

async function openContenders(started, DATABASE_URL) {
  const env = {
    PORT: '0',
    DATABASE_URL,
    DEMO: 'off',
    LOG_LEVEL: '',
    DATA_DIR: '',
    HOST: '',
    POINTS_PER_MINUTE: '1000000000',
  };
  const url = `${await started(at('backend', 'dist', 'main.js'), env)}/graphql`;
  const body = await textOf(url, QUERY);
  writeFileSync(ANSWER_FILE, body);
  const peer = (name) => started(peerServer(`${name}.mjs`), { DATABASE_URL, ANSWER_FILE });
  return [
    { name: 'cold', title: 'this API, each request another day', url, query: QUERY, isCold: true },
    { name: 'warm', title: 'this API, the same again', url, query: QUERY },
    {
      name: 'sql',
      title: 'one SQL statement, node:http',
      url: await peer('one-sql'),
      query: QUERY,
      isCold: true,
    },
    { name: 'bytes', title: 'the bytes from memory, node:http', url: await peer('bytes'), query: QUERY },
    {
      name: 'postgraphile',
      title: 'PostGraphile 5',
      url: `${await peer('postgraphile')}/graphql`,
      query: POSTGRAPHILE_QUERY,
      isCold: true,
    },
    {
      name: 'yoga',
      title: 'GraphQL Yoga, response cache',
      url: `${await peer('yoga')}/graphql`,
      query: QUERY,
    },
    {
      name: 'apollo',
      title: 'Apollo Server 5, DataLoader',
      url: await peer('apollo'),
      query: QUERY,
      isCold: true,
    },
  ];
}

/** Medians of the rounds, after one to warm up. */
async function takeTurns(contenders) {
  const rates = new Map(contenders.map(({ name }) => [name, []]));
  let from = 1;
  for (const each of contenders) {
    const text = await textOf(each.url, each.query);
    if (!isWhole(text)) throw new Error(`${each.title} does not answer in full: ${text.slice(0, 300)}`);
    each.bytes = Buffer.byteLength(text);
  }
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { name, url, query, isCold = false } of contenders) {
      const { perSecond, sent } = await measure({
        url,
        query,
        isCold,
        from,
        seconds: round === 0 ? WARM_UP_SECONDS : SECONDS,
        most: 60_000,
      });
      if (name === 'cold') from += sent;
      if (round > 0) rates.get(name).push(perSecond);
    }
  }
  return new Map([...rates].map(([name, all]) => [name, all.sort((a, b) => a - b)[ROUNDS >> 1]]));
}

function report(contenders, rates) {
  const ratio = (a, b) => rates.get(a) / rates.get(b);
  const warm = Math.round(rates.get('warm'));
  const isWarmFast = warm >= 10_000;
  return [
    ...contenders.map(({ name, title, bytes }) => ({
      ...(name === 'warm' && { key: 'warm_rps' }),
      name: `${title} (${Math.round(bytes / 1024)} KB)`,
      value: Math.round(rates.get(name)),
      unit: 'requests/s',
    })),
    {
      key: 'cold_vs_sql',
      name: 'cold against one SQL statement',
      value: ratio('cold', 'sql'),
      unit: '×',
      atLeast: 2,
    },
    {
      key: 'cold_vs_postgraphile',
      name: 'cold against PostGraphile',
      value: ratio('cold', 'postgraphile'),
      unit: '×',
      atLeast: 5,
    },
    {
      key: 'warm_vs_bytes',
      name: 'warm against the bytes',
      value: ratio('warm', 'bytes'),
      unit: '×',
      ...(!isWarmFast && { atLeast: 0.5 }),
    },
    {
      key: 'warm_vs_yoga',
      name: 'warm against Yoga',
      value: ratio('warm', 'yoga'),
      unit: '×',
      atLeast: 5,
    },
  ];
}

async function textOf(url, query) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { asOf: dayOf(0) } }),
  });
  return response.text();
}
