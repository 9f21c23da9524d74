import type { EntityMetadata, MikroORM } from '@mikro-orm/postgresql';
import type { Refusal } from '../shared/refusal.js';
import { ok, type Result, refused } from '../shared/result.js';
import { chainEntry, revisionHash } from './chain.js';
import { columnsOf } from './columns.js';
import { organisationOfActor } from './core/actor.js';
import { checkSameCall, checkUpToDate, type EarlierCall } from './core/check-command.js';
import type { Command, Recorded } from './core/command.js';
import type { RevisionHead } from './core/facts.js';
import { DOORBELL } from './doorbell.js';
import { CHAINED_ENTITIES } from './fact-entities.js';
import { type GateTransaction, type Query, queryOf } from './gate-transaction.js';
import { executeTogether, insertsOf, type SealedRow, type Statement } from './insert-rows.js';
import { type ChainedTable, FREE_TEXT, sealedRow, sealOf } from './seal.js';

/** What else a revision does, in its transaction and once its rows are there. When it fails, nothing was recorded. */
export type Also = (
  query: Query,
  place: { readonly streamId: string; readonly revision: number },
) => Promise<void>;

export type Outcome = Result<Recorded, readonly Refusal[]>;

/** What revisions are counted in, locked: its newest number and hash. */
export interface Stream {
  readonly id: string;
  readonly revision: number;
  readonly hash: string;
}

/** What a write adds, table by table in the order of insertion. */
export interface Addition {
  readonly subjectId: string;
  readonly tables: readonly {
    readonly table: ChainedTable;
    readonly rows: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly also?: Also;
  /** Told what was stored, before it is committed. */
  readonly stored?: (recorded: JustRecorded) => void;
}

export interface JustRecorded {
  readonly head: RevisionHead;
  readonly tables: readonly { readonly table: ChainedTable; readonly rows: readonly SealedRow[] }[];
}

/** The columns of a revision. */
type ClosingRevision = Parameters<typeof chainEntry>[0] & {
  readonly reason: string | null;
  readonly seal: string;
  readonly hash: string;
};

/** One revision of a stream that is locked: gives an earlier answer again, refuses a stale write, else records. */
export async function appendRevision(
  within: GateTransaction,
  orm: MikroORM,
  stream: Stream,
  command: Command,
  decide: (revision: number, at: Date) => Promise<Result<Addition, readonly Refusal[]>>,
): Promise<Outcome> {
  const { at: recordedAt, earlier } = await takeTurn(within, stream, command);
  if (earlier !== null) return answerAgain(command, earlier);
  const stale = checkUpToDate(command, stream.revision);
  if (stale) return refused([stale]);
  const number = stream.revision + 1;
  const decision = await decide(number, recordedAt);
  if (!decision.ok) return decision;
  const { subjectId, tables, stored, also } = decision.value;
  const added = tables.map(({ table, rows }) => ({ table, rows: sealed(orm, table, rows) }));
  const { name, actor, reason, idempotencyKey, inputDigest } = command;
  const revision = {
    streamId: stream.id,
    number,
    recordedAt,
    actor,
    command: name,
    reason,
    idempotencyKey,
    inputDigest,
    subjectId,
  };
  const seal = sealOf(revision, FREE_TEXT.revisions);
  const entered = added.flatMap(({ table, rows }) =>
    rows.map((each) => ({ table, ...sealedRow(each.row, each.seal, FREE_TEXT[table]) })),
  );
  const hash = revisionHash(stream.hash, chainEntry(revision, seal, entered));
  const inserts = added.flatMap(({ table, rows }) => insertsOf(metadataOf(orm, table), rows));
  await executeTogether(within, inserts, closing({ ...revision, seal: JSON.stringify(seal), hash }));
  await also?.(queryOf(within), { streamId: stream.id, revision: number });
  stored?.({
    head: { number, at: recordedAt.toISOString(), hash, organisationId: organisationOfActor(actor) },
    tables: added,
  });
  return ok({ revision: number, subjectId });
}

/** The answer to a call whose idempotency key its actor has used before, in whatever project; null when it is new. */
export async function earlierAnswer(within: GateTransaction, command: Command): Promise<Outcome | null> {
  const { earlier } = await takeTurn(within, null, command);
  return earlier === null ? null : answerAgain(command, earlier);
}

/** Rows with every column of their table, and with their seals. */
function sealed(orm: MikroORM, table: ChainedTable, rows: Addition['tables'][number]['rows']): SealedRow[] {
  const columns = columnsOf(metadataOf(orm, table));
  return rows.map((row) => ({
    row: Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])),
    seal: sealOf(row, FREE_TEXT[table]),
  }));
}

/**
 * The instant of a new revision: the database's clock once the stream is locked, strictly after its previous revision.
 * And what was recorded under the command's key before, which whoever held the lock has committed by now.
 */
async function takeTurn(
  within: GateTransaction,
  stream: Stream | null,
  { actor, idempotencyKey }: Command,
): Promise<{ at: Date; earlier: EarlierCall | null }> {
  const [turn] = await within.execute<{ at: string } & EarlierCall>(
    `select greatest(date_trunc('milliseconds', clock_timestamp()), previous.recorded_at + interval '1 millisecond') as at,
       earlier.number as revision, earlier.subject_id as "subjectId", earlier.input_digest as "inputDigest"
     from (select) as turn
       left join revision as previous on previous.stream_id = ?::uuid and previous.number = ?::int
       left join revision as earlier on earlier.actor = ?::text and earlier.idempotency_key = ?::text`,
    [stream?.id ?? null, stream?.revision ?? null, actor, idempotencyKey],
  );
  if (turn === undefined) throw new Error('there is always a turn');
  const { at, ...earlier } = turn;
  return { at: new Date(at), earlier: earlier.revision === null ? null : earlier };
}

/** Stores the revision, moves its stream on, and has the bell rung: heard on every node once this is committed, and not before. */
function closing(revision: ClosingRevision): Statement {
  const { streamId, number, hash } = revision;
  return {
    sql: `with added as (insert into revision (stream_id, number, recorded_at, actor, command, reason, idempotency_key,
        input_digest, subject_id, seal, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)),
      moved as (update stream set revision = ?, hash = ? where id = ?)
      select pg_notify('${DOORBELL}', ?)`,
    parameters: [
      streamId,
      number,
      revision.recordedAt.toISOString(),
      revision.actor,
      revision.command,
      revision.reason,
      revision.idempotencyKey,
      revision.inputDigest,
      revision.subjectId,
      revision.seal,
      hash,
      number,
      hash,
      streamId,
      streamId,
    ],
  };
}

function metadataOf(orm: MikroORM, table: ChainedTable): EntityMetadata {
  return orm.getMetadata().get(CHAINED_ENTITIES[table].meta.class);
}

function answerAgain(command: Command, earlier: EarlierCall): Outcome {
  const other = checkSameCall(command, earlier);
  return other ? refused([other]) : ok({ revision: earlier.revision, subjectId: earlier.subjectId });
}
