import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import S3rver from 's3rver';
import { inject } from 'vitest';
import { type AppProcess, startProcess } from '../support/app-process.js';
import { createDatabase, databaseAt, dropDatabase, freshName } from '../support/databases.js';
import { databaseUrlOf, serverOf } from '../support/embedded-of.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { type OidcServer, startOidcServer } from '../support/oidc-server.js';
import { marker, Planted } from './planted.js';
import { environmentOf, type Running, runningNow } from './running.js';

/** Which database the application works on: its own, or one that DATABASE_URL names. */
export type DatabaseKind = 'embedded' | 'external';

/** The application as a process whose every configured secret is a planted one, between the real services that it uses. */
export type Stage = Readonly<{
  planted: Planted;
  env: Readonly<Record<string, string>>;
  app: AppProcess;
  mail: MailServer;
  provider: OidcServer;
  /** Someone who owns the database. */
  owner(): Promise<pg.Client>;
  /** Takes the database away while something is done. */
  withoutDatabase(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}>;

export async function openStage(kind: DatabaseKind, folder: string): Promise<Stage> {
  const secrets = {
    'database password': marker('database'),
    'auth secret': marker('signing'),
    'mail password': marker('mail'),
    'storage key': marker('key'),
    'storage secret': marker('storage'),
  };
  const planted = new Planted(secrets);
  const mail = await startMailServer(secrets['mail password']);
  const provider = await startOidcServer();
  planted.plant('provider secret', provider.clientSecret);
  const bucket = join(folder, 'bucket');
  mkdirSync(bucket);
  const storage = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: bucket,
    configureBuckets: [{ name: 'evidence', configs: [] }],
  });
  const { port } = await storage.run();
  const external = kind === 'external' ? await makeDatabase(secrets['database password']) : null;
  const dataDir = join(folder, 'data');
  const env = {
    DATA_DIR: dataDir,
    LOG_LEVEL: 'trace',
    AUTH_SECRET: secrets['auth secret'],
    SMTP_URL: mail.url,
    SMTP_FROM: 'cantiere@comune.example',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    // The storage knows no such key, so that it refuses.
    FILES_URL: `s3+http://${encodeURIComponent(secrets['storage key'])}:${encodeURIComponent(secrets['storage secret'])}@127.0.0.1:${port}/evidence?region=us-east-1`,
    ...(external === null ? {} : { DATABASE_URL: external.url }),
  };
  const app = startProcess({ env });
  provider.serve(await app.ready());
  const ownerUrl = external?.ownerUrl ?? (await databaseUrlOf(dataDir));
  if (external === null) planted.plant('database password', decodeURIComponent(new URL(ownerUrl).password));
  const owner = async () => {
    const client = new pg.Client({ connectionString: ownerUrl });
    client.on('error', () => {});
    await client.connect();
    return client;
  };
  return {
    planted,
    env,
    app,
    mail,
    provider,
    owner,
    async withoutDatabase(work) {
      if (external === null) {
        process.kill(serverOf(dataDir) ?? 0, 'SIGKILL');
        return work();
      }
      await external.shut();
      await work().finally(external.open);
    },
    async close() {
      await app.kill('SIGTERM');
      await Promise.all([mail.close(), provider.close(), storage.close()]);
      await external?.drop();
    },
  };
}

/** A database that belongs to a role with this password and no other rights than it needs. */
async function makeDatabase(password: string) {
  const serverUrl = inject('serverUrl');
  const name = freshName();
  const roles = [name, `${name}_app`];
  const asServer = async (statement: string, values?: unknown[]) => {
    const client = new pg.Client({ connectionString: databaseAt(serverUrl, 'postgres') });
    await client.connect();
    await client.query(statement, values).finally(() => client.end());
  };
  await asServer(`create role "${name}" login createrole password ${pg.escapeLiteral(password)}`);
  await createDatabase(serverUrl, name);
  await asServer(`alter database "${name}" owner to "${name}"`);
  const url = new URL(databaseAt(serverUrl, name));
  url.username = name;
  url.password = encodeURIComponent(password);
  const limitConnections = async (most: number) => {
    for (const role of roles) await asServer(`alter role "${role}" connection limit ${most}`);
  };
  return {
    url: url.href,
    ownerUrl: databaseAt(serverUrl, name),
    async shut() {
      await limitConnections(0);
      await asServer('select pg_terminate_backend(pid) from pg_stat_activity where usename = any($1)', [
        roles,
      ]);
    },
    open: () => limitConnections(-1),
    async drop() {
      await dropDatabase(serverUrl, name);
      for (const role of roles.reverse()) await asServer(`drop role if exists "${role}"`);
    },
  };
}

export type SeenOutside = Readonly<{ titles: string; environments: string }>;

/** What anyone who lists the processes of this machine sees, and the environments of those that the application started. */
export function seenOutside(app: AppProcess): SeenOutside {
  const running = runningNow();
  const own = app.process.pid ?? 0;
  const started = running.filter((each) => each.pid !== own && descends(each, own, running));
  return {
    titles: running.map(({ title }) => title).join('\n'),
    environments: started.map(({ pid }) => environmentOf(pid) ?? '').join('\n'),
  };
}

function descends(each: Running, from: number, all: readonly Running[]): boolean {
  if (each.pid === from) return true;
  const parent = all.find(({ pid }) => pid === each.parent);
  return parent !== undefined && descends(parent, from, all);
}
