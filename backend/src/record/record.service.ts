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
      // Two calls for one code wait for each other, so that the second one sees the first.
      const lockKey = createHash('sha256').update(project.code).digest().readBigInt64BE();
      await em.execute(`select pg_advisory_xact_lock(${lockKey})`);
      const existing = await this.lockProject(em, project.code);
      const earlier = existing && (await this.earlierCall(em, existing.id, command));
      if (earlier) return answerAgain(command, earlier);
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
        outcome = await work(inside);
        if (!outcome.ok) throw new Refused();
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
    if (outcome === undefined) throw new Error('the write ended without an outcome');
    return outcome;
  }

  /** One revision of a stream that is locked: answers a repeated call again, refuses a stale one, else records. */
  private async append(
    em: EntityManager,
    stream: Stream,
    command: Command,
    decide: (revision: number, at: Date) => Promise<Result<Addition, readonly Refusal[]>>,
  ): Promise<Outcome> {
    const earlier = await this.earlierCall(em, stream.id, command);
    if (earlier) return answerAgain(command, earlier);
    const stale = checkUpToDate(command, stream.revision);
    if (stale) return refused([stale]);
    const number = stream.revision + 1;
    const recordedAt = await this.instantAfter(em, stream.id);
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
      await em.insertMany(
        CHAINED_ENTITIES[table],
        sealed.map(({ row, seal }) => ({ ...row, seal })),
      );
      entered.push(...sealed.map(({ row, seal }) => ({ table, ...sealedRow(row, seal, FREE_TEXT[table]) })));
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

  private async earlierCall(
    em: EntityManager,
    streamId: string,
    command: Command,
  ): Promise<EarlierCall | null> {
    if (command.idempotencyKey === null) return null;
    const [earlier] = await em.execute(
      'select number as revision, subject_id as "subjectId", input_digest as "inputDigest" from revision where stream_id = ? and idempotency_key = ?',
      [streamId, command.idempotencyKey],
    );
    return (earlier as EarlierCall | undefined) ?? null;
  }

  /** The database's clock, strictly after the stream's previous revision. */
  private async instantAfter(em: EntityManager, streamId: string): Promise<Date> {
    const [row] = await em.execute(
      `select greatest(date_trunc('milliseconds', clock_timestamp()), max(recorded_at) + interval '1 millisecond') as at from revision where stream_id = ?`,
      [streamId],
    );
    return new Date(row?.at as string);
  }
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
