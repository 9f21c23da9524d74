import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Organisation } from '../parties/core/party.js';
import type { ProjectHead } from '../projects/core/project.js';
import { isKey } from '../shared/input-check.js';
import { asRow, columnsOf, selectList } from './columns.js';
import { organisationOfActor } from './core/actor.js';
import { factsAtRevision } from './core/at-revision.js';
import { FACT_TABLES, type Facts, type FactTable, noFacts, type RevisionHead } from './core/facts.js';
import { REMOVED_LINE, withoutRemoved } from './core/redaction.js';
import { FACT_ENTITIES } from './fact-entities.js';
import { FactsMemory, INDEXED_ROW_BYTES } from './facts-memory.js';
import type { Heads } from './reading.js';

type Query = (sql: string, parameters: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** No revision has a greater number: PostgreSQL's whole numbers end here. */
const LAST_REVISION = 2 ** 31 - 1;

/** Loads a project's Facts, by a few plain SELECTs, and keeps the newest of each project in memory, within its bound. */
@Injectable()
export class FactsService {
  private readonly loading = new Map<string, Promise<Facts>>();

  constructor(
    private readonly orm: MikroORM,
    private readonly memory: FactsMemory,
  ) {}

  /** The project's place in the record now; null when there is none with this code. */
  async head(code: string, query: Query = this.query): Promise<ProjectHead | null> {
    if (!isKey(code)) return null;
    const [head] = await query(
      'select project.id, code, demo, stream.revision from project join stream using (id) where code = ?',
      [code],
    );
    return (head as ProjectHead | undefined) ?? null;
  }

  /** The code of a project by its identifier; null when there is none. */
  async codeOf(id: string): Promise<string | null> {
    const [found] = await this.query('select code from project where id = ?', [id]);
    return (found?.code as string | undefined) ?? null;
  }

  /** Everything said about a project up to its head's revision. */
  async at(head: ProjectHead, query: Query = this.query): Promise<Facts> {
    const known = this.memory.newest(head.id);
    if (known !== undefined && known.head.revision >= head.revision)
      return this.atRevision(known, head.revision);
    const facts = await this.loadAfter(known ?? noFacts({ ...head, revision: 0 }), head, query);
    // An answer that was overtaken by a newer revision while it was loaded is right for its caller, and not kept.
    if ((this.memory.newest(head.id)?.head.revision ?? 0) < head.revision) this.memory.keepNewest(facts);
    return facts;
  }

  /** Facts that were just recorded: the newest of their project, unless they were overtaken since. */
  keep(facts: Facts): void {
    const known = this.memory.newest(facts.head.id);
    if (known !== undefined && known.head.revision < facts.head.revision) this.memory.keepNewest(facts);
  }

  /** The facts as they were known at an earlier revision. */
  atRevision(facts: Facts, revision: number): Facts {
    if (revision === facts.head.revision) return facts;
    return this.memory.derived(facts, `at ${revision}`, INDEXED_ROW_BYTES, () =>
      factsAtRevision(facts, revision),
    );
  }

  /** Facts of a project by its code, at the head that was looked up already where there is one; null when there is no such project. */
  async byCode(code: string, heads?: Heads): Promise<Facts | null> {
    const head = heads === undefined ? await this.head(code) : (heads.get(code) ?? null);
    return head === null ? null : this.loadedOnce(head);
  }

  /** Whoever asks for the same revision while it is loaded waits for the same load. */
  private loadedOnce(head: ProjectHead): Promise<Facts> {
    const name = `${head.id}@${head.revision}`;
    const underWay = this.loading.get(name);
    if (underWay !== undefined) return underWay;
    const load = this.at(head).finally(() => this.loading.delete(name));
    this.loading.set(name, load);
    return load;
  }

  /** Only what was added since is read: rows never change. */
  private async loadAfter(known: Facts, head: ProjectHead, query: Query): Promise<Facts> {
    const after = known.head.revision;
    const tables: Partial<Record<FactTable, readonly unknown[]>> = {};
    for (const table of FACT_TABLES) {
      if (table === 'redactions') continue;
      const added = await this.rowsAfter(table, after, head, query);
      tables[table] = added.length === 0 ? known[table] : [...known[table], ...added];
    }
    const organisations = await query(
      'select distinct organisation.id, organisation.key, coalesce(name, ?) as name, sector, url from organisation' +
        ' join party on party.organisation_id = organisation.id where party.project_id = ?',
      [REMOVED_LINE, head.id],
    );
    const revisions = await query(
      'select number, recorded_at as at, hash, actor from revision where stream_id = ? and number > ? and number <= ? order by number',
      [head.id, after, head.revision],
    );
    // Last, and all of them: what was removed while the rows were read is not among the rows, and said to be gone here.
    tables.redactions = await this.rowsAfter('redactions', 0, { ...head, revision: LAST_REVISION }, query);
    return withoutRemoved({
      ...(tables as unknown as Facts),
      head,
      organisations: organisations as unknown as Organisation[],
      revisions: [...known.revisions, ...revisions.map(headOf)],
    });
  }

  private async rowsAfter(
    table: FactTable,
    after: number,
    head: ProjectHead,
    query: Query,
  ): Promise<unknown[]> {
    const meta = this.orm.getMetadata().get(FACT_ENTITIES[table].meta.class);
    const columns = columnsOf(meta);
    const found = await query(
      `select ${selectList(columns)} from "${meta.tableName}"` +
        ' where project_id = ? and revision > ? and revision <= ? order by revision, position',
      [head.id, after, head.revision],
    );
    return found.map((row) => asRow(row, columns));
  }

  private readonly query: Query = (sql, parameters) =>
    this.orm.em.getConnection().execute(sql, [...parameters], 'all');
}

/** An instant as the contract writes it. */
export function instantText(instant: unknown): string {
  return new Date(instant as string | Date).toISOString();
}

function headOf({ number, at, hash, actor }: Record<string, unknown>): RevisionHead {
  return {
    number: number as number,
    at: instantText(at),
    hash: hash as string,
    organisationId: organisationOfActor(actor as string),
  };
}
