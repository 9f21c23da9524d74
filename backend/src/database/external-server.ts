import pg from 'pg';
import { errorCode, StartRefused } from '../start-refused.js';
import type { DatabaseServer } from './database-server.js';

const LIMIT_MS = 5000;

/** The server named in DATABASE_URL, after one successful look at it, or a clear line within ten seconds. */
export async function reachExternalServer(url: string): Promise<DatabaseServer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: LIMIT_MS });
  client.on('error', () => {});
  const limit = AbortSignal.timeout(LIMIT_MS);
  const timedOut = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => reject(new Error(`no answer within ${LIMIT_MS / 1000} seconds`)));
  });
  try {
    await Promise.race([client.connect(), timedOut]);
    await Promise.race([client.query('select 1'), timedOut]);
  } catch (error) {
    throw new StartRefused(
      `The database at ${withoutSecrets(url)} cannot be used (${reasonOf(error)}): check DATABASE_URL.`,
    );
  } finally {
    void client.end().catch(() => {});
  }
  return { url, stop: async () => {} };
}

/** Host, port and name of the database; neither user nor password nor options. */
function withoutSecrets(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
}

function reasonOf(error: unknown): string {
  switch (errorCode(error)) {
    case 'ECONNREFUSED':
      return 'nothing listens there';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'no such host';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'the host cannot be reached';
    case '28P01':
    case '28000':
      return 'user or password refused';
    case '3D000':
      return 'no such database';
    case '53300':
      return 'it has no connection left';
    default:
      return error instanceof Error && error.message !== '' ? error.message : 'no answer';
  }
}
