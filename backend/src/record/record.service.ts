import { createHash } from 'node:crypto';
import { type EntityMetadata, MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import type { Organisation } from '../parties/core/party.js';
import type { ProjectHead } from '../projects/core/project.js';
import { dayInZone } from '../shared/calendar-date.js';
import { newId } from '../shared/ids.js';
import { isKey } from '../shared/input-check.js';
import { type Refusal, refusal } from '../shared/refusal.js';
import { ok, type Result, refused } from '../shared/result.js';
import { chainEntry, NO_HASH, revisionHash } from './chain.js';
import { columnsOf } from './columns.js';
import { checkCommand, checkSameCall, checkUpToDate, type EarlierCall } from './core/check-command.js';
import type { Command, Recorded } from './core/command.js';
import type { Decision } from './core/decision.js';
import {
  type Deciding,
  descriptionOf,
  type Facts,
  type FactTable,
  numberedRows,
  type RevisionHead,
  withRevision,
} from './core/facts.js';
import { NAMES } from './core/names.js';
import type { RegisterRedaction } from './core/redaction.js';
import { DOORBELL } from './doorbell.js';
import { CHAINED_ENTITIES } from './fact-entities.js';
import { FactsService } from './facts.service.js';
import { type GateTransaction, inTransaction } from './gate-transaction.js';
import { executeTogether, insertsOf, type SealedRow, type Statement } from './insert-rows.js';
import { type ChainedTable, FREE_TEXT, sealedRow, sealOf } from './seal.js';

/** Reads and writes within the transaction of a revision. */
export type Query = (sql: string, parameters: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** What else a revision does, in its transaction and once its rows are there. When it fails, nothing was recorded. */
export type Also = (
  query: Query,
  place: { readonly streamId: string; readonly revision: number },
) => Promise<void>;

/** What is said to be removed from the register, and the row that it is about. */
export interface RegisterDecided {
  readonly subjectId: string;
  readonly redactions: readonly Omit<RegisterRedaction, 'revision' | 'position'>[];
}

export type Outcome = Result<Recorded, readonly Refusal[]>;

/** The stream in which revisions of the register of organisations are counted. */
export const REGISTER_ID = '00000000-0000-4000-8000-000000000000';

/** The one gate for writing: every transaction that adds to the record is opened here. */
@Injectable()
export class RecordService {
  constructor(
    private readonly orm: MikroORM,
    private readonly facts: FactsService,
  ) {}

  /** Adds to a project's record what `decide` makes of its Facts, as one revision; or says why not and leaves nothing. */
  async write(
    code: string,
    command: Command,
    decide: (facts: Facts, deciding: Deciding) => Decision,
    also: Also = async () => {},
  ): Promise<Outcome> {
    const grown: { facts?: Facts } = {};
    const outcome = await this.transaction(command, async (within) => {
      const project = await this.lockProject(within, code);
      if (project === null) return (await this.earlierAnswer(within, command)) ?? refused([unknownProject()]);
      const { head, stream } = project;
      return this.append(within, stream, command, async (revision, at) => {
        const facts = await this.facts.at(head, queryOf(within));
        const { timeZone } = descriptionOf(facts);
        const decision = decide(facts, { today: dayInZone(at, timeZone), newId });
        if (!decision.ok) return decision;
        const { subjectId, rows } = decision.value;
        const tables = numberedRows(head.id, revision, rows);
        return ok({ subjectId, tables, also, stored: (recorded) => keepGrown(grown, facts, recorded) });
      });
    });
    // What this node has just recorded it need not read again.
    if (outcome.ok && grown.facts !== undefined) this.facts.keep(grown.facts);
    return outcome;
  }

  /** Begins a project's record. `decide` is told whether the code is taken. */
  create(
    project: { readonly code: string; readonly demo: boolean },
    command: Command,
    decide: (isTaken: boolean) => Decision,
  ): Promise<Outcome> {
    return this.transaction(command, async (within) => {
      await takeTurns(within, `project ${project.code}`);
      const existing = await this.lockProject(within, project.code);
      const earlier = await this.earlierAnswer(within, command);
      if (earlier !== null) return earlier;
      const id = newId();
      const stream = { id, revision: 0, hash: NO_HASH };
      await within.execute('insert into stream (id, revision, hash) values (?, ?, ?)', Object.values(stream));
      return this.append(within, stream, command, async (revision) => {
        const decision = decide(existing !== null);
        if (!decision.ok) return decision;
        const tables = [
          { table: 'projects' as const, rows: [{ id, ...project }] },
          ...numberedRows(id, revision, decision.value.rows),
        ];
        return ok({ subjectId: id, tables });
      });
    });
  }

  /** Adds a body to the register of organisations. `decide` is told whether the key is taken. */
  register(
    key: string,
    command: Command,
    decide: (isTaken: boolean) => Result<Organisation, readonly Refusal[]>,
  ): Promise<Outcome> {
    return this.inRegister(command, async (within, revision) => {
      const isTaken =
        isKey(key) && (await within.execute('select from organisation where key = ?', [key])).length > 0;
      const decision = decide(isTaken);
      if (!decision.ok) return decision;
      const rows = [{ ...decision.value, revision }];
      return ok({ subjectId: decision.value.id, tables: [{ table: 'organisations' as const, rows }] });
    });
  }

  /** Says in the register that contents of it are removed. `decide` looks at what the register holds by the given query. */
  redactRegister(
    command: Command,
    decide: (query: Query) => Promise<Result<RegisterDecided, readonly Refusal[]>>,
    also: Also,
  ): Promise<Outcome> {
    return this.inRegister(command, async (within, revision) => {
      const decision = await decide(queryOf(within));
      if (!decision.ok) return decision;
      const { subjectId, redactions } = decision.value;
      const rows = redactions.map((each, position) => ({ ...each, revision, position }));
      return ok({ subjectId, tables: [{ table: 'registerRedactions' as const, rows }], also });
    });
  }

  private inRegister(
    command: Command,
    decide: (within: GateTransaction, revision: number) => Promise<Result<Addition, readonly Refusal[]>>,
  ): Promise<Outcome> {
    return this.transaction(command, async (within) => {
      const [stream] = await within.execute<Stream>(
        'select id, revision, hash from stream where id = ? for update',
        [REGISTER_ID],
      );
      return this.append(within, stream as Stream, command, (revision) => decide(within, revision));
    });
  }

  private async transaction(
    command: Command,
    work: (within: GateTransaction) => Promise<Outcome>,
  ): Promise<Outcome> {
    const refusals = checkCommand(command);
    if (refusals.length > 0) return refused(refusals);
    try {
      return await this.attempt(work);
    } catch (error) {
      // Its other call, about another stream, was at work at the same moment, and has ended now.
      if (command.idempotencyKey === null || !isKeyTakenMeanwhile(error)) throw error;
      return this.attempt(work);
    }
  }

  private attempt(work: (within: GateTransaction) => Promise<Outcome>): Promise<Outcome> {
    return inTransaction(this.orm, work, (outcome) => outcome.ok);
  }

  /** One revision of a stream that is locked: gives an earlier answer again, refuses a stale write, else records. */
  private async append(
    within: GateTransaction,
    stream: Stream,
    command: Command,
    decide: (revision: number, at: Date) => Promise<Result<Addition, readonly Refusal[]>>,
  ): Promise<Outcome> {
    const { at: recordedAt, earlier } = await this.takeTurn(within, stream, command);
    if (earlier !== null) return answerAgain(command, earlier);
    const stale = checkUpToDate(command, stream.revision);
    if (stale) return refused([stale]);
    const number = stream.revision + 1;
    const decision = await decide(number, recordedAt);
    if (!decision.ok) return decision;
    const { subjectId, tables, stored, also } = decision.value;
    const added = tables.map(({ table, rows }) => ({ table, rows: this.sealed(table, rows) }));
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
    const inserts = added.flatMap(({ table, rows }) => insertsOf(this.metadataOf(table), rows));
    await executeTogether(within, inserts, closing({ ...revision, seal: JSON.stringify(seal), hash }));
    await also?.(queryOf(within), { streamId: stream.id, revision: number });
    stored?.({ head: { number, at: recordedAt.toISOString(), hash }, tables: added });
    return ok({ revision: number, subjectId });
  }

  /** Rows with every column of their table, and with their seals. */
  private sealed(table: ChainedTable, rows: Addition['tables'][number]['rows']): SealedRow[] {
    const columns = columnsOf(this.metadataOf(table));
    return rows.map((row) => ({
      row: Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])),
      seal: sealOf(row, FREE_TEXT[table]),
    }));
  }

  private metadataOf(table: ChainedTable): EntityMetadata {
    return this.orm.getMetadata().get(CHAINED_ENTITIES[table].meta.class);
  }

  private async lockProject(
    within: GateTransaction,
    code: string,
  ): Promise<{ head: ProjectHead; stream: Stream } | null> {
    if (!isKey(code)) return null;
    const [found] = await within.execute<ProjectHead & Stream>(
      'select project.id, code, demo, stream.revision, stream.hash from project join stream using (id) where code = ? for update of stream',
      [code],
    );
    if (found === undefined) return null;
    const { hash, ...head } = found;
    return { head, stream: { id: head.id, revision: head.revision, hash } };
  }

  /** The answer to a call whose idempotency key its actor has used before, in whatever project; null when it is new. */
  private async earlierAnswer(within: GateTransaction, command: Command): Promise<Outcome | null> {
    const { earlier } = await this.takeTurn(within, null, command);
    return earlier === null ? null : answerAgain(command, earlier);
  }

  /**
   * The instant of a new revision: the database's clock once the stream is locked, strictly after its previous revision.
   * And what was recorded under the command's key before, which whoever held the lock has committed by now.
   */
  private async takeTurn(
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

/** The facts before a revision grow by it, unless it names a body that only the register knows, or says that something is gone. */
function keepGrown(grown: { facts?: Facts }, before: Facts, { head, tables }: JustRecorded): void {
  if (tables.some(({ table }) => table === 'parties' || table === 'redactions')) return;
  const facts = tables.map(({ table, rows }) => ({
    table: table as FactTable,
    rows: rows.map((each) => each.row),
  }));
  grown.facts = withRevision(before, head, facts);
}

/** Of two transactions that name the same thing, the second waits for the end of the first and then sees what it did. */
async function takeTurns(within: GateTransaction, name: string): Promise<void> {
  const lockKey = createHash('sha256').update(name).digest().readBigInt64BE();
  await within.execute(`select pg_advisory_xact_lock('${lockKey}')`);
}

/** What revisions are counted in, locked: its newest number and hash. */
interface Stream {
  readonly id: string;
  readonly revision: number;
  readonly hash: string;
}

/** What a write adds, table by table in the order of insertion. */
interface Addition {
  readonly subjectId: string;
  readonly tables: readonly {
    readonly table: ChainedTable;
    readonly rows: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly also?: Also;
  /** Told what was stored, before it is committed. */
  readonly stored?: (recorded: JustRecorded) => void;
}

interface JustRecorded {
  readonly head: RevisionHead;
  readonly tables: readonly { readonly table: ChainedTable; readonly rows: readonly SealedRow[] }[];
}

/** The columns of a revision. */
type ClosingRevision = Parameters<typeof chainEntry>[0] & {
  readonly reason: string | null;
  readonly seal: string;
  readonly hash: string;
};

/** Two calls with one key meet at the unique index of revisions. */
function isKeyTakenMeanwhile(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.constraint === 'revision_actor_idempotency_key_unique';
}

function answerAgain(command: Command, earlier: EarlierCall): Outcome {
  const other = checkSameCall(command, earlier);
  return other ? refused([other]) : ok({ revision: earlier.revision, subjectId: earlier.subjectId });
}

function unknownProject(): Refusal {
  return refusal(
    'NOT_FOUND',
    ['project'],
    `There is no such ${NAMES.project.en} here. Check its code.`,
    `Non si trova ${NAMES.project.it}. Controllarne il codice.`,
  );
}

function queryOf(within: GateTransaction): Query {
  return (sql, parameters) => within.execute(sql, parameters);
}
