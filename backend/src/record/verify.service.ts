import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../files/file-store.js';
import { NO_HASH } from './chain.js';
import { type Before, revisionFault, type StoredRevision, type StoredRow } from './check-revision.js';
import { asRow, columnsOf, selectList } from './columns.js';
import { FACT_TABLES } from './core/facts.js';
import { CHAINED_ENTITIES } from './fact-entities.js';
import { fileFault, filesOf } from './file-faults.js';
import { REGISTER_ID } from './record.service.js';
import type { ChainedTable } from './seal.js';

/** What was found in one chain: whole up to its newest revision, or the first revision that does not fit. */
export interface ChainFinding {
  /** Code of the project, or `register`. */
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

  /** Findings on the register and on every project, or on one project; null when there is no such project. */
  async verify(code: string | null): Promise<ChainFinding[] | null> {
    const projects = await this.query(
      'select project.id, code, revision, hash from project join stream using (id) where ?::text is null or code = ? order by code',
      [code, code],
    );
    if (code !== null && projects.length === 0) return null;
    const findings: ChainFinding[] = [];
    if (code === null) {
      const [register] = await this.query('select id, revision, hash from stream where id = ?', [
        REGISTER_ID,
      ]);
      if (register) findings.push(await this.verifyStream('register', register, ['organisations']));
    }
    for (const project of projects) {
      findings.push(await this.verifyStream(project.code as string, project, ['projects', ...FACT_TABLES]));
    }
    return findings;
  }

  /** The hash of one revision as it stands; null when there is none. */
  async hashOf(code: string, revision: number): Promise<string | null> {
    const [row] = await this.query(
      'select hash from revision join project on project.id = stream_id where code = ? and number = ?',
      [code, revision],
    );
    return (row?.hash as string | undefined) ?? null;
  }

  private async verifyStream(
    name: string,
    head: Record<string, unknown>,
    tables: readonly ChainedTable[],
  ): Promise<ChainFinding> {
    const streamId = head.id as string;
    const byRevision = await this.rowsByRevision(streamId, tables);
    const revisions = await this.revisions(streamId);
    const rows = [...byRevision.values()].flat();
    let before: Before = { number: 0, hash: NO_HASH };
    for (const revision of revisions) {
      const fault = revisionFault(revision, before, byRevision.get(revision.number) ?? [], new Set());
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
    return { ...newest, ...(await this.brokenFile(rows)) };
  }

  /** The first revision whose files are missing or altered, with all of them; no fault when every file is whole. */
  private async brokenFile(
    rows: readonly StoredRow[],
  ): Promise<{ fault: null } | { fault: string; revision: number }> {
    const named = rows.filter(({ table }) => table === 'evidence').flatMap(({ row }) => filesOf(row));
    const faults: { fault: string; revision: number }[] = [];
    for (const file of named) {
      const fault = await fileFault(this.files, file);
      if (fault !== null) faults.push({ fault, revision: file.revision });
    }
    const [first] = faults.sort((a, b) => a.revision - b.revision);
    if (first === undefined) return { fault: null };
    return { revision: first.revision, fault: faults.map(({ fault }) => fault).join('; ') };
  }

  private async revisions(streamId: string): Promise<StoredRevision[]> {
    const rows = await this.query(
      'select stream_id as "streamId", number, recorded_at as "recordedAt", actor, command, reason, idempotency_key as "idempotencyKey",' +
        ' input_digest as "inputDigest", subject_id as "subjectId", seal, hash from revision where stream_id = ? order by number',
      [streamId],
    );
    return rows.map(
      (row) => ({ ...row, recordedAt: new Date(row.recordedAt as string) }) as unknown as StoredRevision,
    );
  }

  private async rowsByRevision(
    streamId: string,
    tables: readonly ChainedTable[],
  ): Promise<Map<number, StoredRow[]>> {
    const byRevision = new Map<number, StoredRow[]>();
    for (const table of tables) {
      for (const each of await this.rowsOf(table, streamId)) {
        const revision = table === 'projects' ? 1 : (each.row.revision as number);
        const rows = byRevision.get(revision);
        if (rows === undefined) byRevision.set(revision, [each]);
        else rows.push(each);
      }
    }
    return byRevision;
  }

  private async rowsOf(table: ChainedTable, streamId: string): Promise<StoredRow[]> {
    const meta = this.orm.getMetadata().get(CHAINED_ENTITIES[table].meta.class);
    const columns = columnsOf(meta);
    const where =
      table === 'organisations'
        ? 'order by revision'
        : table === 'projects'
          ? 'where id = ?'
          : 'where project_id = ? order by revision, position';
    const found = await this.query(
      `select ${selectList(columns)}, seal as "#seal" from "${meta.tableName}" ${where}`,
      table === 'organisations' ? [] : [streamId],
    );
    return found.map(({ '#seal': seal, ...row }) => ({ table, row: asRow(row, columns), seal }));
  }

  private query(sql: string, parameters: readonly unknown[]): Promise<Record<string, unknown>[]> {
    return this.orm.em.getConnection().execute(sql, [...parameters], 'all');
  }
}
