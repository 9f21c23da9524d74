import { type EntityMetadata, IsolationLevel, MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../files/file-store.js';
import { NO_HASH } from './chain.js';
import { type Before, removedContents, revisionFault, type StoredRow } from './check-revision.js';
import { FACT_TABLES } from './core/facts.js';
import { CHAINED_ENTITIES } from './fact-entities.js';
import { FileFaults } from './file-faults.js';
import type { Query } from './gate-transaction.js';
import { storedRevisions, storedRows } from './read-stored.js';
import { ACCESS_ID, REGISTER_ID } from './record.service.js';
import { type ChainedTable, PROJECT_TABLES } from './seal.js';
import { strayRows } from './stray-rows.js';
import { tablesOf } from './streams.js';

/** The streams that belong to no project, by the names under which they are told. */
const OWN_STREAMS = [
  ['register', REGISTER_ID],
  ['access', ACCESS_ID],
] as const;

/** What was found in one chain: whole up to its newest revision, or the first revision that does not fit. */
export interface ChainFinding {
  /** Code of the project, `register` or `access`; of rows that belong to none, their table and whose they claim to be. */
  readonly stream: string;
  readonly revision: number;
  readonly hash: string;
  /** Why the revision does not fit; null when the chain is whole. */
  readonly fault: string | null;
}

/** Recomputes the chains from the rows as they stand in the database, and the digests of the files that they name. */
@Injectable()
export class VerifyService {
  constructor(
    private readonly orm: MikroORM,
    private readonly files: FileStore,
  ) {}

  /** Findings on the register, on the record of access and on every project, or on one project; null when there is no such project. What is written meanwhile is not seen. */
  verify(code: string | null): Promise<ChainFinding[] | null> {
    return this.orm.em
      .fork()
      .transactional((em) => this.verifyBy((sql, parameters) => em.execute(sql, [...parameters]), code), {
        isolationLevel: IsolationLevel.REPEATABLE_READ,
        readOnly: true,
      });
  }

  /** The same, read by the given query. */
  async verifyBy(query: Query, code: string | null): Promise<ChainFinding[] | null> {
    const projects = await query(
      'select project.id, code, revision, hash from project left join stream using (id) where ?::text is null or code = ? order by code',
      [code, code],
    );
    if (code !== null && projects.length === 0) return null;
    const faults = new FileFaults(this.files, query);
    const findings: ChainFinding[] = [];
    if (code === null) {
      for (const [name, id] of OWN_STREAMS) {
        const [stream] = await query('select id, revision, hash from stream where id = ?', [id]);
        const head = stream ?? { id, revision: null };
        findings.push(await this.verifyStream(query, faults, name, head, tablesOf(id)));
      }
    }
    for (const project of projects) {
      findings.push(await this.verifyStream(query, faults, project.code as string, project, PROJECT_TABLES));
    }
    if (code !== null) return findings;
    const stray = await strayRows(
      query,
      FACT_TABLES.map((table) => this.metaOf(table).tableName),
    );
    const inList = await faults.ofList();
    const listed = inList === null ? [] : [{ stream: 'files', revision: 0, hash: NO_HASH, fault: inList }];
    return [...findings, ...stray.map((each) => ({ ...each, hash: NO_HASH })), ...listed];
  }

  /** The hash of one revision as it stands; null when there is none. */
  async hashOf(code: string, revision: number): Promise<string | null> {
    const [row] = await this.orm.em
      .getConnection()
      .execute(
        'select hash from revision join project on project.id = stream_id where code = ? and number = ?',
        [code, revision],
      );
    return (row?.hash as string | undefined) ?? null;
  }

  private async verifyStream(
    query: Query,
    files: FileFaults,
    name: string,
    head: Readonly<Record<string, unknown>>,
    tables: readonly ChainedTable[],
  ): Promise<ChainFinding> {
    const streamId = head.id as string;
    const places = tables.map((table) => ({ table, meta: this.metaOf(table) }));
    const rows = await storedRows(query, places, streamId);
    const removed = removedContents(rows);
    const byRevision = Map.groupBy(rows, revisionOf);
    let before: Before = { number: 0, hash: NO_HASH };
    for (const revision of await storedRevisions(query, streamId)) {
      const fault = revisionFault(revision, before, byRevision.get(revision.number) ?? [], removed);
      if (fault !== null) return { stream: name, revision: before.number + 1, hash: revision.hash, fault };
      before = revision;
      byRevision.delete(revision.number);
    }
    const newest = { stream: name, revision: before.number, hash: before.hash };
    const [extra] = byRevision.keys();
    if (extra !== undefined) return { ...newest, revision: extra, fault: 'rows without a revision' };
    if (head.revision !== before.number || head.hash !== before.hash) {
      return { ...newest, fault: 'the newest revision is not the one that the stream names' };
    }
    const evidence = rows.filter(({ table }) => table === 'evidence').map(({ row }) => row);
    return { ...newest, fault: null, ...(await files.ofEvidence(evidence)) };
  }

  private metaOf(table: ChainedTable): EntityMetadata {
    return this.orm.getMetadata().get(CHAINED_ENTITIES[table].meta.class);
  }
}

/** A project itself is recorded by its first revision. */
function revisionOf({ table, row }: StoredRow): number {
  return table === 'projects' ? 1 : (row.revision as number);
}
