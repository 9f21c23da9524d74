import pg from 'pg';

/** What `GET /healthz` tells: ready or not, which version, and how the database is. */
export type HealthReport = Readonly<{
  status: 'starting' | 'ready' | 'unavailable' | 'stopping';
  version: string;
  database: 'starting' | 'up' | 'lost';
}>;

export type Health = Readonly<{
  report(): Promise<HealthReport>;
  ready(databaseUrl: string): void;
  stopping(): void;
  close(): Promise<void>;
}>;

/** Keeps the application's state of health. Asks the database each time, on a connection that waits for nobody. */
export function watchHealth(version: string): Health {
  let pool: pg.Pool | null = null;
  let isStopping = false;

  return {
    async report() {
      const database = pool === null ? 'starting' : (await answers(pool)) ? 'up' : 'lost';
      if (isStopping) return { status: 'stopping', version, database };
      if (database === 'starting') return { status: 'starting', version, database };
      return { status: database === 'up' ? 'ready' : 'unavailable', version, database };
    },
    ready(databaseUrl) {
      pool = new pg.Pool({
        connectionString: databaseUrl,
        max: 1,
        application_name: 'cantiere health',
        connectionTimeoutMillis: ANSWER_LIMIT_MS,
        query_timeout: ANSWER_LIMIT_MS,
      });
      // A connection that breaks while idle is found out by the next question.
      pool.on('error', () => {});
    },
    stopping() {
      isStopping = true;
    },
    async close() {
      await pool?.end();
    },
  };
}

const ANSWER_LIMIT_MS = 2000;

async function answers(pool: pg.Pool): Promise<boolean> {
  return pool.query('select 1').then(
    () => true,
    () => false,
  );
}
