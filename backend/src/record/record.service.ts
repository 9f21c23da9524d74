import { createHash } from 'node:crypto';
import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { decideSeen } from '../access/core/decide-seen.js';
import { refuseAnywhere, refuseCommand, speaksFor } from '../access/core/entitled.js';
import { sightOf } from '../access/core/sight.js';
import type { Organisation } from '../parties/core/party.js';
import type { ProjectHead } from '../projects/core/project.js';
import { dayInZone } from '../shared/calendar-date.js';
import { newId } from '../shared/ids.js';
import { isKey } from '../shared/input-check.js';
import { type Refusal, refusal } from '../shared/refusal.js';
import { ok, type Result, refused } from '../shared/result.js';
import {
  type Addition,
  type Also,
  appendRevision,
  earlierAnswer,
  type JustRecorded,
  type Outcome,
  type Stream,
} from './append-revision.js';
import { NO_HASH } from './chain.js';
import { actorOf } from './core/actor.js';
import { checkCommand } from './core/check-command.js';
import type { Command } from './core/command.js';
import type { Decision } from './core/decision.js';
import {
  type Deciding,
  descriptionOf,
  type Facts,
  type FactTable,
  numberedRows,
  withRevision,
} from './core/facts.js';
import { NAMES } from './core/names.js';
import type { RegisterRedaction } from './core/redaction.js';
import { FactsService } from './facts.service.js';
import { type GateTransaction, inTransaction, type Query, queryOf } from './gate-transaction.js';
import { ACCESS_TABLES } from './seal.js';

/** What is said to be removed from the register, and the row that it is about. */
export interface RegisterDecided {
  readonly subjectId: string;
  readonly redactions: readonly Omit<RegisterRedaction, 'revision' | 'position'>[];
}

/** The stream in which revisions of the register of organisations are counted. */
export const REGISTER_ID = '00000000-0000-4000-8000-000000000000';

/** The stream in which revisions of the record of access are counted. */
export const ACCESS_ID = '00000000-0000-4000-8000-000000000001';

/** The rows that a decision adds to the record of access, table by table, and what they are about. */
export interface AccessDecided {
  readonly subjectId: string;
  readonly rows: { readonly [Table in (typeof ACCESS_TABLES)[number]]?: readonly object[] };
}

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
    const { viewer } = command;
    const outcome = await this.transaction(command, async (within) => {
      const project = await this.lockProject(within, code);
      const facts = project && (await this.facts.at(project.head, queryOf(within)));
      const sight = facts && sightOf(viewer, facts);
      // Whoever may not see a project is answered as if there were none.
      if (project === null || facts === null || sight === null)
        return (await refusedAgain(within, command)) ?? refused([unknownProject()]);
      const { head, stream } = project;
      const notHere = refuseCommand(viewer, command.name, head.id);
      if (notHere !== null) return refused([notHere]);
      const spoken = { ...command, actor: actorOf(viewer, speaksFor(command, facts)) };
      return appendRevision(within, this.orm, stream, spoken, async (revision, at) => {
        const { timeZone } = descriptionOf(facts);
        const deciding = { today: dayInZone(at, timeZone), newId };
        const decision = decideSeen(viewer, sight, facts, (known) => decide(known, deciding));
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
      const notEntitled = refuseCommand(command.viewer, command.name, null);
      if (notEntitled !== null) return refused([notEntitled]);
      await takeTurns(within, `project ${project.code}`);
      const existing = await this.lockProject(within, project.code);
      const earlier = await earlierAnswer(within, command);
      if (earlier !== null) return earlier;
      const id = newId();
      const stream = { id, revision: 0, hash: NO_HASH };
      await within.execute('insert into stream (id, revision, hash) values (?, ?, ?)', Object.values(stream));
      return appendRevision(within, this.orm, stream, command, async (revision) => {
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

  /** Adds a body to the register of organisations. `decide` looks at what the register holds by the given query. */
  register(
    command: Command,
    decide: (query: Query) => Promise<Result<Organisation, readonly Refusal[]>>,
  ): Promise<Outcome> {
    return this.inRegister(command, async (within, revision) => {
      const decision = await decide(queryOf(within));
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

  /** Adds to the record of access, for a project or for none. `decide` looks at what it holds by the given query. */
  inAccess(
    command: Command,
    projectId: string | null,
    decide: (query: Query, at: Date) => Promise<Result<AccessDecided, readonly Refusal[]>>,
  ): Promise<Outcome> {
    return this.inStream(ACCESS_ID, projectId, command, async (within, revision, at) => {
      const decision = await decide(queryOf(within), at);
      if (!decision.ok) return decision;
      const { subjectId, rows } = decision.value;
      let position = 0;
      const tables = ACCESS_TABLES.flatMap((table) => {
        const added = (rows[table] ?? []).map((each) => ({ ...each, revision, position: position++ }));
        return added.length === 0 ? [] : [{ table, rows: added }];
      });
      return ok({ subjectId, tables });
    });
  }

  private inRegister(
    command: Command,
    decide: (within: GateTransaction, revision: number) => Promise<Result<Addition, readonly Refusal[]>>,
  ): Promise<Outcome> {
    return this.inStream(REGISTER_ID, null, command, decide);
  }

  private inStream(
    streamId: string,
    projectId: string | null,
    command: Command,
    decide: (
      within: GateTransaction,
      revision: number,
      at: Date,
    ) => Promise<Result<Addition, readonly Refusal[]>>,
  ): Promise<Outcome> {
    return this.transaction(command, async (within) => {
      const notEntitled = refuseCommand(command.viewer, command.name, projectId);
      if (notEntitled !== null) return refused([notEntitled]);
      const [stream] = await within.execute<Stream>(
        'select id, revision, hash from stream where id = ? for update',
        [streamId],
      );
      return appendRevision(within, this.orm, stream as Stream, command, (revision, at) =>
        decide(within, revision, at),
      );
    });
  }

  private async transaction(
    command: Command,
    work: (within: GateTransaction) => Promise<Outcome>,
  ): Promise<Outcome> {
    const notAnywhere = refuseAnywhere(command.viewer, command.name);
    if (notAnywhere !== null) return refused([notAnywhere]);
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
}

/** Why a key may not be used again where there is nothing to record in; null where it is new, or the call was answered there. */
async function refusedAgain(within: GateTransaction, command: Command): Promise<Outcome | null> {
  const earlier = await earlierAnswer(within, command);
  return earlier?.ok === false ? earlier : null;
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

/** Two calls with one key meet at the unique index of revisions. */
function isKeyTakenMeanwhile(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.constraint === 'revision_actor_idempotency_key_unique';
}

function unknownProject(): Refusal {
  return refusal(
    'NOT_FOUND',
    ['project'],
    `There is no such ${NAMES.project.en} here. Check its code.`,
    `Non si trova ${NAMES.project.it}. Controllarne il codice.`,
  );
}
