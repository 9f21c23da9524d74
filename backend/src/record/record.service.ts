import { createHash } from 'node:crypto';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Organisation } from '../parties/core/party.js';
import { OrganisationEntity } from '../parties/organisation.entity.js';
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
import { type Deciding, descriptionOf, type Facts, numberedRows } from './core/facts.js';
import { NAMES } from './core/names.js';
import { DOORBELL } from './doorbell.js';
import { CHAINED_ENTITIES } from './fact-entities.js';
import { FactsService } from './facts.service.js';
import { type ChainedTable, FREE_TEXT, sealedRow, sealOf } from './seal.js';
import { RevisionEntity, StreamEntity } from './stream.entity.js';

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
  write(
    code: string,
    command: Command,
    decide: (facts: Facts, deciding: Deciding) => Decision,
  ): Promise<Outcome> {
    return this.transaction(command, async (em) => {
      const head = await this.lockProject(em, code);
      if (head === null) return refused([unknownProject()]);
      return this.append(em, head, command, async (revision, at) => {
        const facts = await this.facts.at(head, queryOf(em));
        const { timeZone } = descriptionOf(facts);
        const decision = decide(facts, { today: dayInZone(at, timeZone), newId });
        if (!decision.ok) return decision;
        const { subjectId, rows } = decision.value;
        return ok({ subjectId, tables: numberedRows(head.id, revision, rows) });
      });
    });
  }

  /** Begins a project's record. `decide` is told whether the code is taken. */
  create(
    project: { readonly code: string; readonly demo: boolean },
    command: Command,
    decide: (isTaken: boolean) => Decision,
  ): Promise<Outcome> {
    return this.transaction(command, async (em) => {
      await takeTurns(em, `project ${project.code}`);
      const existing = await this.lockProject(em, project.code);
      const decision = decide(existing !== null);
      if (!decision.ok) return decision;
      const id = newId();
      await em.insert(StreamEntity, { id, revision: 0, hash: NO_HASH });
      const head = { id, revision: 0, hash: NO_HASH };
      return this.append(em, head, command, async (revision) => {
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
    return this.transaction(command, async (em) => {
      const [stream] = await em.execute('select id, revision, hash from stream where id = ? for update', [
        REGISTER_ID,
      ]);
      return this.append(em, stream as Stream, command, async (revision) => {
        const isTaken = isKey(key) && (await em.count(OrganisationEntity, { key })) > 0;
        const decision = decide(isTaken);
        if (!decision.ok) return decision;
        const rows = [{ ...decision.value, revision }];
        return ok({ subjectId: decision.value.id, tables: [{ table: 'organisations' as const, rows }] });
      });
    });
  }

  private async transaction(
    command: Command,
    work: (em: EntityManager) => Promise<Outcome>,
  ): Promise<Outcome> {
    const refusals = checkCommand(command);
    if (refusals.length > 0) return refused(refusals);
    const em = this.orm.em.fork();
    let outcome: Outcome | undefined;
    try {
      await em.transactional(async (inside) => {
        outcome = (await this.answerOfEarlierCall(inside, command)) ?? (await work(inside));
        if (!outcome.ok) throw new Refused();
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
    if (outcome === undefined) throw new Error('the write ended without an outcome');
    return outcome;
  }

  /** One revision of a stream that is locked: refuses a stale write, else records. */
  private async append(
    em: EntityManager,
    stream: Stream,
    command: Command,
    decide: (revision: number, at: Date) => Promise<Result<Addition, readonly Refusal[]>>,
  ): Promise<Outcome> {
    const stale = checkUpToDate(command, stream.revision);
    if (stale) return refused([stale]);
    const number = stream.revision + 1;
    const recordedAt = await this.instantAfter(em, stream.id, stream.revision);
    const decision = await decide(number, recordedAt);
    if (!decision.ok) return decision;
    const { subjectId, tables } = decision.value;
    const rows = await this.insert(em, tables);
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
    const hash = revisionHash(stream.hash, chainEntry(revision, seal, rows));
    await em.insert(RevisionEntity, { ...revision, seal, hash });
    await em.nativeUpdate(StreamEntity, { id: stream.id }, { revision: number, hash });
    // Heard by the followers on every node once this is committed, and not before.
    await em.execute(`select pg_notify('${DOORBELL}', ?)`, [stream.id]);
    return ok({ revision: number, subjectId });
  }

  /** Inserts the rows with their seals, and gives them as they enter the chain. */
  private async insert(em: EntityManager, tables: Addition['tables']): Promise<Record<string, unknown>[]> {
    const entered: Record<string, unknown>[] = [];
    for (const { table, rows } of tables) {
      const columns = columnsOf(this.orm.getMetadata().get(CHAINED_ENTITIES[table].meta.class));
      const sealed = rows.map((row) => ({
        row: Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])),
        seal: sealOf(row, FREE_TEXT[table]),
      }));
      for (let from = 0; from < sealed.length; from += ROWS_AT_ONCE) {
        const some = sealed.slice(from, from + ROWS_AT_ONCE);
        await em.insertMany(
          CHAINED_ENTITIES[table],
          some.map(({ row, seal }) => ({ ...row, seal })),
        );
      }
      for (const { row, seal } of sealed) entered.push({ table, ...sealedRow(row, seal, FREE_TEXT[table]) });
    }
    return entered;
  }

  private async lockProject(em: EntityManager, code: string): Promise<(ProjectHead & Stream) | null> {
    if (!isKey(code)) return null;
    const [head] = await em.execute(
      'select project.id, code, demo, stream.revision, stream.hash from project join stream using (id) where code = ? for update of stream',
      [code],
    );
    return (head as (ProjectHead & Stream) | undefined) ?? null;
  }

  /** The answer to a call whose idempotency key its actor has used before, in whatever project; null when it is new. */
  private async answerOfEarlierCall(em: EntityManager, command: Command): Promise<Outcome | null> {
    const { actor, idempotencyKey } = command;
    if (idempotencyKey === null) return null;
    await takeTurns(em, `call ${actor} ${idempotencyKey}`);
    const [earlier] = await em.execute(
      'select number as revision, subject_id as "subjectId", input_digest as "inputDigest" from revision where actor = ? and idempotency_key = ?',
      [actor, idempotencyKey],
    );
    return earlier === undefined ? null : answerAgain(command, earlier as EarlierCall);
  }

  /** The database's clock, strictly after the stream's previous revision. */
  private async instantAfter(em: EntityManager, streamId: string, previous: number): Promise<Date> {
    const [row] = await em.execute(
      `select greatest(date_trunc('milliseconds', clock_timestamp()), (select recorded_at + interval '1 millisecond' from revision where stream_id = ? and number = ?)) as at`,
      [streamId, previous],
    );
    return new Date(row?.at as string);
  }
}

/** Of two transactions that name the same thing, the second waits for the end of the first and then sees what it did. */
async function takeTurns(em: EntityManager, name: string): Promise<void> {
  const lockKey = createHash('sha256').update(name).digest().readBigInt64BE();
  await em.execute(`select pg_advisory_xact_lock('${lockKey}')`);
}

/** PostgreSQL takes at most 65,535 values in one statement; a row has fewer than thirty. */
const ROWS_AT_ONCE = 2000;

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
}

/** Ends a transaction whose outcome is a refusal, so that nothing of it stays. */
class Refused extends Error {}

function answerAgain(command: Command, earlier: EarlierCall): Outcome {
  const other = checkSameCall(command, earlier);
  return other ? refused([other]) : ok({ revision: earlier.revision, subjectId: earlier.subjectId });
}

function unknownProject(): Refusal {
  return refusal(
    'NOT_FOUND',
    ['project'],
    `There is no such ${NAMES.project.en} here. Check its code.`,
    `Qui non c'è: ${NAMES.project.it}. Controllarne il codice.`,
  );
}

function queryOf(em: EntityManager) {
  return (sql: string, parameters: readonly unknown[]): Promise<Record<string, unknown>[]> =>
    em.execute(sql, [...parameters]);
}
