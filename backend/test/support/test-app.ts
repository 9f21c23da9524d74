import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { startApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { prepareDemo } from '../../src/database/prepare-demo.js';
import { openLog } from '../../src/log.js';
import { freshDatabase } from './fresh-database.js';

export type TestApp = Readonly<{
  url: string;
  databaseUrl: string;
  /** Its DATA_DIR, which holds files. */
  dataDir: string;
  nest: INestApplication;
  /** The data of a request that must succeed; a top-level error fails the test with its message. */
  graphql<Data = TestData>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Any request to the API, with its status and whole answer. */
  post(body: unknown, headers?: Record<string, string>): Promise<{ status: number; body: GraphQLAnswer }>;
  close(): Promise<void>;
}>;

export type GraphQLAnswer = {
  data?: TestData | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
};

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for, and fails where that is missing.
type TestData = Record<string, any>;

/** The real application on a free port with a fresh database, asked over real HTTP. */
export async function startTestApp(
  options: { demo?: boolean; env?: Record<string, string> } = {},
): Promise<TestApp> {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'cantiere-files-'));
  const config = readConfig({
    DATA_DIR: dataDir,
    PORT: '0',
    DATABASE_URL: database.url,
    DEMO: options.demo === true ? 'on' : 'off',
    LOG_LEVEL: 'fatal',
    ...options.env,
  });
  const app = await startApp(config, openLog(config), (nest) => prepareDemo(config, nest));

  async function post(body: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as GraphQLAnswer };
  }

  return {
    url: app.url,
    databaseUrl: database.url,
    dataDir,
    nest: app.nest,
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
