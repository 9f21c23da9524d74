import pg from 'pg';
import type { Sent } from './command.js';

/**
 * Compares what is stored with what was sent: each acknowledged command once and as its revision, the others once or
 * not at all, none of them in part. Throws at the first that is otherwise; returns how many unacknowledged ones are there.
 */
export async function checkRecord(databaseUrl: string, sent: readonly Sent[]): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Stored>(STORED);
    const byKey = new Map(rows.map((each) => [each.key, each]));
    if (byKey.size !== rows.length) throw new Error('a command is there twice');
    for (const { key, revision } of sent) checkOne(key, revision, byKey.get(key));
    const strangers = rows.length - sent.filter(({ key }) => byKey.has(key)).length;
    if (strangers !== 0) throw new Error(`${strangers} commands are there that nobody sent`);
    await checkNumbers(client);
    return sent.filter(({ key, revision }) => revision === null && byKey.has(key)).length;
  } finally {
    await client.end();
  }
}

function checkOne(key: string, acknowledged: number | null, stored: Stored | undefined): void {
  if (stored === undefined) {
    if (acknowledged !== null) throw new Error(`${key} was acknowledged and is lost`);
    return;
  }
  const { revisions, events, sources, number } = stored;
  if (revisions !== 1 || events !== 1 || sources !== 1) {
    throw new Error(`${key} is there in part: ${JSON.stringify(stored)}`);
  }
  if (acknowledged !== null && number !== acknowledged) {
    throw new Error(`${key} was acknowledged as revision ${acknowledged} and stands at ${number}`);
  }
}

async function checkNumbers(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select stream.id, stream.revision, count(revision.number)::int as counted, max(revision.number) as newest
     from stream left join revision on revision.stream_id = stream.id group by stream.id
     having stream.revision <> count(revision.number) or stream.revision <> coalesce(max(revision.number), 0)`,
  );
  if (rows.length > 0) throw new Error(`revisions have gaps: ${JSON.stringify(rows[0])}`);
}

interface Stored {
  readonly key: string;
  readonly number: number;
  readonly revisions: number;
  readonly events: number;
  readonly sources: number;
}

/** Whatever a command left, in whichever table: its revision, its event and its source. */
const STORED = `
  select key, max(number) as number, count(*) filter (where part = 'revision')::int as revisions,
    count(*) filter (where part = 'event')::int as events, count(*) filter (where part = 'source')::int as sources
  from (
    select idempotency_key as key, number, 'revision' as part from revision where command = 'eventAdd'
    union all select key, revision, 'event' from event
    union all select reference, revision, 'source' from source
  ) as parts group by key`;
