import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** The address of another database on the same server. */
export function databaseAt(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<void> {
  await run(serverUrl, `create database "${name}"${template === undefined ? '' : ` template "${template}"`}`);
}

/** `force` ends connections that a test left open. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await run(serverUrl, `drop database if exists "${name}" with (force)`);
}

/** Lets a server that goes with the run write without waiting for the disk; what a crash leaves is tested on others. */
export async function forgetful(serverUrl: string): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await run(serverUrl, `alter system set ${setting} = off`);
  await run(serverUrl, 'select pg_reload_conf()');
}

export function freshName(): string {
  return `test_${randomBytes(6).toString('hex')}`;
}

async function run(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseAt(serverUrl, 'postgres') });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
