import { IsolationLevel, MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { type Removed, removedContents, type StoredRow } from './check-revision.js';
import { asRow, type Column, columnsOf, selectList } from './columns.js';
import { CHAINED_ENTITIES } from './fact-entities.js';
import type { Query } from './gate-transaction.js';
import { type ChainedPlace, storedRows } from './read-stored.js';
import { ACCESS_ID, REGISTER_ID } from './record.service.js';
import type { RecordedRevision, RecordedStream } from './recorded-revision.js';
import type { ChainedTable } from './seal.js';
import { isOfProject, tablesOf } from './streams.js';

/** The record as it stood at one moment, whatever is written meanwhile. */
export interface Snapshot {
  readonly register: RecordedStream;
  /** Null where only one project is read: who may do what in others is not told with it. */
  readonly access: RecordedStream | null;
  /** In the order of their codes. */
  readonly projects: readonly RecordedStream[];
  /** What the record of a stream says was removed from it. */
  removed(stream: RecordedStream): Promise<Removed>;
  /** The revisions of a stream in their order, a part of them in memory at a time. */
  revisions(stream: RecordedStream): AsyncGenerator<RecordedRevision>;
}

/** Revisions that are read at a time. */
const REVISIONS_AT_ONCE = 500;

/** Reads the record whole, as it is stored. */
@Injectable()
export class SnapshotService {
  constructor(private readonly orm: MikroORM) {}

  /** What a task makes of the register, the record of access and every project, or of the register and one project; null when there is no such project. */
  read<Answer>(code: string | null, task: (snapshot: Snapshot) => Promise<Answer>): Promise<Answer | null> {
    return this.orm.em.fork().transactional(
      async (em) => {
        const query: Query = (sql, parameters) => em.execute(sql, [...parameters]);
        const own = async (name: string, id: string) => {
          const [found] = await query('select id, revision, hash from stream where id = ?', [id]);
          return { ...found, name } as unknown as RecordedStream;
        };
        const projects = await query(
          'select code as name, id, revision, hash from project join stream using (id)' +
            ' where ?::text is null or code = ? order by code collate "C"',
          [code, code],
        );
        if (code !== null && projects.length === 0) return null;
        return task({
          register: await own('register', REGISTER_ID),
          access: code === null ? await own('access', ACCESS_ID) : null,
          projects: projects as unknown as RecordedStream[],
          removed: async ({ id }) => removedContents(await storedRows(query, this.redactions(id), id)),
          revisions: (stream) => this.revisions(stream, query),
        });
      },
      { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
    );
  }

  private redactions(streamId: string): ChainedPlace[] {
    const table = isOfProject(streamId) ? 'redactions' : 'registerRedactions';
    return [{ table, meta: this.orm.getMetadata().get(CHAINED_ENTITIES[table].meta.class) }];
  }

  private async *revisions(stream: RecordedStream, query: Query): AsyncGenerator<RecordedRevision> {
    for (let after = 0; after < stream.revision; after += REVISIONS_AT_ONCE) {
      const until = after + REVISIONS_AT_ONCE;
      const rows = await this.rowsByRevision(stream.id, after, until, query);
      const found = await query(
        'select stream_id as "streamId", number, recorded_at as "recordedAt", actor, command, reason, idempotency_key as "idempotencyKey",' +
          ' input_digest as "inputDigest", subject_id as "subjectId", seal, hash' +
          ' from revision where stream_id = ? and number > ? and number <= ? order by number',
        [stream.id, after, until],
      );
      for (const revision of found) {
        yield {
          ...revision,
          recordedAt: new Date(revision.recordedAt as string),
          rows: rows.get(revision.number as number) ?? [],
        } as unknown as RecordedRevision;
      }
    }
  }

  private async rowsByRevision(
    streamId: string,
    after: number,
    until: number,
    query: Query,
  ): Promise<Map<number, StoredRow[]>> {
    const byRevision = new Map<number, StoredRow[]>();
    for (const table of tablesOf(streamId)) {
      // A project itself is no numbered row: it begins with its first revision.
      if (table === 'projects' && after > 0) continue;
      const meta = this.orm.getMetadata().get(CHAINED_ENTITIES[table].meta.class);
      const columns = columnsOf(meta);
      const [where, parameters] = whereOf(table, columns, streamId, after, until);
      const found = await query(
        `select ${selectList(columns)}, seal as "#seal" from "${meta.tableName}" where ${where}`,
        parameters,
      );
      for (const { '#seal': seal, ...row } of found) {
        const revision = table === 'projects' ? 1 : (row.revision as number);
        const rows = byRevision.get(revision) ?? [];
        byRevision.set(revision, rows);
        rows.push({ table, row: asRow(row, columns), seal });
      }
    }
    return byRevision;
  }
}

function whereOf(
  table: ChainedTable,
  columns: readonly Column[],
  streamId: string,
  after: number,
  until: number,
): [where: string, parameters: unknown[]] {
  if (table === 'projects') return ['id = ?', [streamId]];
  const has = (wanted: string) => columns.some(({ name }) => name === wanted);
  const range = `revision > ? and revision <= ? order by revision${has('position') ? ', position' : ''}`;
  return isOfProject(streamId)
    ? [`project_id = ? and ${range}`, [streamId, after, until]]
    : [range, [after, until]];
}
