import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../files/file-store.js';
import { chainEntry, NO_HASH, revisionHash } from './chain.js';
import { asRow, columnsOf, selectList } from './columns.js';
import { FACT_TABLES } from './core/facts.js';
import { CHAINED_ENTITIES } from './fact-entities.js';
import { fileFault, filesOf } from './file-faults.js';
import { REGISTER_ID } from './record.service.js';
import { brokenSeals, type ChainedTable, FREE_TEXT, type Seal, sealedRow } from './seal.js';

/** What was found in one chain: whole up to its newest revision, or the first revision that does not fit. */
export interface ChainFinding {
  /** Code of the project, or `register`. */
  readonly stream: string;
  readonly revision: number;
  readonly hash: string;
  /** Why the revision does not fit; null when the chain is whole. */
  readonly fault: string | null;
}

type SealedRow = { readonly row: Record<string, unknown>; readonly seal: Seal };
type RevisionRow = Parameters<typeof chainEntry>[0] & { seal: Seal; hash: string; reason: string | null };

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
    let previous = NO_HASH;
    for (const [index, revision] of revisions.entries()) {
      const fault = faultOf(revision, index + 1, previous, byRevision.get(revision.number) ?? []);
      if (fault !== null) return { stream: name, revision: index + 1, hash: revision.hash, fault };
      previous = revision.hash;
      byRevision.delete(revision.number);
    }
    const newest = { stream: name, revision: revisions.length, hash: previous };
    const [extra] = byRevision.keys();
    if (extra !== undefined) return { ...newest, revision: extra, fault: 'rows without a revision' };
    if (head.revision !== revisions.length || head.hash !== previous) {
      return { ...newest, fault: 'the newest revision is not the one that the stream names' };
    }
    return { ...newest, ...(await this.brokenFile(rows)) };
  }

  /** The first revision whose files are missing or altered, with all of them; no fault when every file is whole. */
  private async brokenFile(
    rows: readonly (SealedRow & { table: ChainedTable })[],
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

  private async revisions(streamId: string): Promise<RevisionRow[]> {
    const rows = await this.query(
      'select stream_id as "streamId", number, recorded_at as "recordedAt", actor, command, reason, idempotency_key as "idempotencyKey",' +
        ' input_digest as "inputDigest", subject_id as "subjectId", seal, hash from revision where stream_id = ? order by number',
      [streamId],
    );
    return rows.map(
      (row) => ({ ...row, recordedAt: new Date(row.recordedAt as string) }) as unknown as RevisionRow,
    );
  }

  private async rowsByRevision(
    streamId: string,
    tables: readonly ChainedTable[],
  ): Promise<Map<number, (SealedRow & { table: ChainedTable })[]>> {
    const byRevision = new Map<number, (SealedRow & { table: ChainedTable })[]>();
    for (const table of tables) {
      for (const each of await this.rowsOf(table, streamId)) {
        const revision = table === 'projects' ? 1 : (each.row.revision as number);
        const rows = byRevision.get(revision);
        if (rows === undefined) byRevision.set(revision, [{ table, ...each }]);
        else rows.push({ table, ...each });
      }
    }
    return byRevision;
  }

  private async rowsOf(table: ChainedTable, streamId: string): Promise<SealedRow[]> {
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
    return found.map(({ '#seal': seal, ...row }) => ({ row: asRow(row, columns), seal: seal as Seal }));
  }

  private query(sql: string, parameters: readonly unknown[]): Promise<Record<string, unknown>[]> {
    return this.orm.em.getConnection().execute(sql, [...parameters], 'all');
  }
}

function faultOf(
  revision: RevisionRow,
  expected: number,
  previous: string,
  rows: readonly (SealedRow & { table: ChainedTable })[],
): string | null {
  if (revision.number !== expected) return `revision ${expected} is missing`;
  for (const { table, row, seal } of rows) {
    const [broken] = brokenSeals(row, seal, FREE_TEXT[table]);
    if (broken !== undefined) return `the text ${table}.${broken} of ${String(row.id)} was changed`;
  }
  if (brokenSeals({ reason: revision.reason }, revision.seal, FREE_TEXT.revisions).length > 0) {
    return 'the reason was changed';
  }
  const entered = rows.map(({ table, row, seal }) => ({ table, ...sealedRow(row, seal, FREE_TEXT[table]) }));
  const hash = revisionHash(previous, chainEntry(revision, revision.seal, entered));
  return hash === revision.hash ? null : 'its hash does not fit its rows';
}
