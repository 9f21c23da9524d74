import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { startApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { prepareDemo } from '../../src/database/prepare-demo.js';
import { DOCUMENT_LIMITS } from '../../src/limits/core/document-limits.js';
import { Limits } from '../../src/limits/limits.js';
import { openLog } from '../../src/log.js';
import { freshDatabase } from './fresh-database.js';
import { makeAdministrator, makePerson, makeToken, speakAsFunder } from './viewers.js';

export type TestApp = Readonly<{
  url: string;
  databaseUrl: string;
  /** Its DATA_DIR, which holds files. */
  dataDir: string;
  nest: INestApplication;
  /** What an administrator's token is sent as; the administrator is made when it is first asked for. */
  authorization(): Promise<string>;
  /** Lets the administrator speak for a party as its funder, who alone accepts and refuses. */
  speakAsFunder(code: string, party: string): Promise<void>;
  /** Any address, as the administrator. */
  fetch(path: string, request?: RequestInit): Promise<Response>;
  /** The data of a request of the administrator's that must succeed; a top-level error fails the test with its message. */
  graphql<Data = TestData>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Any request to the API, with its status and whole answer: the administrator's, unless its headers say whose it is. */
  post(body: unknown, headers?: Record<string, string>): Promise<{ status: number; body: GraphQLAnswer }>;
  close(): Promise<void>;
}>;

export type GraphQLAnswer = {
  data?: TestData | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
};

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for, and fails where that is missing.
type TestData = Record<string, any>;

const NO_LIMITS = new Limits(
  Number.MAX_SAFE_INTEGER,
  {
    ...DOCUMENT_LIMITS,
    TOO_MANY_TOKENS: 100_000,
    TOO_MANY_ALIASES: 20_000,
    TOO_MANY_SPREADS: 20_000,
    TOO_MANY_REPEATS: 200,
  },
  { nodes: Number.MAX_SAFE_INTEGER, points: Number.MAX_SAFE_INTEGER },
);

/** The real application on a free port with a fresh database, asked over real HTTP. */
export async function startTestApp(
  options: {
    demo?: boolean;
    env?: Record<string, string>;
    /** For tests that ask for everything at once. */
    hasNoLimits?: boolean;
  } = {},
): Promise<TestApp> {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'cantiere-files-'));
  const read = readConfig({
    DATA_DIR: dataDir,
    PORT: '0',
    DATABASE_URL: database.url,
    DEMO: options.demo === true ? 'on' : 'off',
    LOG_LEVEL: 'fatal',
    // A test asks more in a minute than many people do.
    POINTS_PER_MINUTE: '1000000000',
    ...options.env,
  });
  const config = options.hasNoLimits === true ? { ...read, limits: NO_LIMITS } : read;
  const app = await startApp(config, openLog(config), (nest) => prepareDemo(config, nest));

  let made: ReturnType<typeof newAdministrator> | null = null;
  const administrator = () => {
    made ??= newAdministrator(app.nest);
    return made;
  };
  const authorization = async () => (await administrator()).authorization;

  async function post(body: unknown, headers: Record<string, string> = {}) {
    const isSaid = 'authorization' in headers || 'cookie' in headers;
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(isSaid ? {} : { authorization: await authorization() }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    // What is left of the points differs each time.
    const { data, errors } = (await response.json()) as GraphQLAnswer;
    const answer = { ...(data !== undefined && { data }), ...(errors !== undefined && { errors }) };
    return { status: response.status, body: answer };
  }

  return {
    url: app.url,
    databaseUrl: database.url,
    dataDir,
    nest: app.nest,
    authorization,
    async speakAsFunder(code, party) {
      await speakAsFunder(app.nest, (await administrator()).personId, code, party);
    },
    async fetch(path, request = {}) {
      const headers = new Headers(request.headers);
      headers.set('authorization', await authorization());
      return fetch(new URL(path, app.url), { ...request, headers });
    },
    post,
    async graphql<Data = TestData>(query: string, variables: Record<string, unknown> = {}) {
      const { status, body } = await post({ query, variables });
      if (body.errors !== undefined) {
        const told = body.errors.map(
          ({ message, path }) => `${message}${path ? ` at ${path.join('.')}` : ''}`,
        );
        throw new Error(`The API answered ${status}: ${told.join('; ')}`);
      }
      return body.data as Data;
    },
    async close() {
      await app.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function newAdministrator(nest: INestApplication) {
  const personId = await makePerson(nest, 'administrator');
  await makeAdministrator(nest, personId);
  return { personId, authorization: await makeToken(nest, personId) };
}
