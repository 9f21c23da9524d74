import type { MikroORM, PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { PoolClient } from 'pg';

/** A transaction of the gate: asks PostgreSQL with values apart from the SQL, by statements that each connection prepares once. */
export class GateTransaction {
  constructor(private readonly client: PoolClient) {}

  /** `sql` has a `?` for each value. */
  async execute<Row extends object = Record<string, unknown>>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    const { rows } = await this.client.query<Row>({ ...prepared(this.client, sql), values: [...values] });
    return rows;
  }
}

/** Does work in a transaction of its own. What is not to be kept, or failed, leaves nothing. */
export async function inTransaction<Value>(
  orm: MikroORM,
  work: (transaction: GateTransaction) => Promise<Value>,
  isKept: (value: Value) => boolean,
): Promise<Value> {
  const connection = orm.em.getConnection() as PostgreSqlConnection;
  const pool = await connection.getNativeClient();
  const client = await pool.connect();
  let isBroken = false;
  try {
    await client.query('begin');
    const value = await work(new GateTransaction(client));
    await client.query(isKept(value) ? 'commit' : 'rollback');
    return value;
  } catch (error) {
    // A connection that cannot even undo is of no more use.
    await client.query('rollback').catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    client.release(isBroken);
  }
}

interface Statement {
  /** Under which it is prepared; without it, PostgreSQL reads it anew each time. */
  readonly name?: string;
  readonly text: string;
}

/** Bulk inserts come in all sizes: a connection keeps as many statements as commands have forms, and the short ones. */
const MOST_PREPARED = 200;
const LONGEST_PREPARED = 8000;

const statements = new WeakMap<PoolClient, Map<string, Statement>>();

function prepared(client: PoolClient, sql: string): Statement {
  const ofClient = statements.get(client) ?? new Map<string, Statement>();
  statements.set(client, ofClient);
  const known = ofClient.get(sql);
  if (known !== undefined) return known;
  const text = numbered(sql);
  if (ofClient.size >= MOST_PREPARED || sql.length > LONGEST_PREPARED) return { text };
  const statement = { name: `gate ${ofClient.size}`, text };
  ofClient.set(sql, statement);
  return statement;
}

/** The places of values, numbered as PostgreSQL wants them. */
function numbered(sql: string): string {
  let number = 0;
  return sql.replaceAll('?', () => {
    number += 1;
    return `$${number}`;
  });
}

/** Reads and writes within the transaction of a revision. */
export type Query = (sql: string, parameters: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** A transaction as what reads and writes within it. */
export function queryOf(within: GateTransaction): Query {
  return (sql, parameters) => within.execute(sql, parameters);
}
