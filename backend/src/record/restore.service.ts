import { DriverException, type EntityManager, type EntityMetadata, MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { StoredFile } from '../files/core/stored-file.js';
import { FileStore } from '../files/file-store.js';
import { newId } from '../shared/ids.js';
import { StartRefused } from '../start-refused.js';
import { NO_HASH } from './chain.js';
import { ringFor } from './doorbell.js';
import { CHAINED_ENTITIES } from './fact-entities.js';
import type { Query } from './gate-transaction.js';
import { insertsOf, type SealedRow } from './insert-rows.js';
import { REGISTER_ID } from './record.service.js';
import type { RecordedRevision, RecordedStream } from './recorded-revision.js';
import type { Seal } from './seal.js';
import { RevisionEntity } from './stream.entity.js';
import { isOfProject, tablesOf } from './streams.js';
import { VerifyService } from './verify.service.js';

/** A record as an archive holds it, checked before. */
export interface ArchivedRecord {
  /** What tells this archive from any other. */
  readonly digest: string;
  /** The register first, as projects name its organisations, and the record of access where it holds that. */
  readonly streams: readonly RecordedStream[];
  revisions(stream: RecordedStream): AsyncIterable<RecordedRevision>;
  files(): AsyncIterable<ArchivedFile>;
}

/** Bytes under their digest. */
export interface ArchivedFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What is kept of it besides; null for the small picture of another one. */
  readonly stored: StoredFile | null;
}

/** How much of an archive has been restored. */
export interface RestoredSoFar {
  readonly revisions: number;
  readonly rows: number;
  readonly files: number;
}

type Tell = (more: Partial<RestoredSoFar>) => void;

/** Rows, or revisions, that are collected before they are inserted. */
const AT_ONCE = 2000;

/** Writes a record into an empty database as it was elsewhere: the same revisions, instants, seals and hashes. */
@Injectable()
export class RestoreService {
  constructor(
    private readonly orm: MikroORM,
    private readonly verifier: VerifyService,
    private readonly store: FileStore,
  ) {}

  /** Throws in clear words when the database holds anything. */
  async refuseUnlessEmpty(em: EntityManager = this.orm.em): Promise<void> {
    const [held] = await em.execute<{ projects: number; organisations: number; revisions: number }[]>(
      'select (select count(*) from project)::int as projects, (select count(*) from organisation)::int as organisations,' +
        ' (select count(*) from revision)::int as revisions',
    );
    if (held === undefined || held.projects + held.organisations + held.revisions === 0) return;
    throw new StartRefused(
      `the database already holds a record (projects: ${held.projects}, organisations: ${held.organisations}), and an archive is` +
        ' restored into an empty one only. Name a new folder, DATA_DIR=FOLDER npm run cantiere -- restore FILE,' +
        ' or an empty database of your server with DATABASE_URL.',
    );
  }

  /** True when the record of this database began with an archive. */
  async wasRestored(): Promise<boolean> {
    const [found] = await this.orm.em.execute('select 1 from restoration limit 1');
    return found !== undefined;
  }

  /** All of the record or, when anything does not fit, nothing of it. `tell` is told how far it has come. */
  async restore(archive: ArchivedRecord, tell: (done: RestoredSoFar) => void): Promise<void> {
    const kept: string[] = [];
    try {
      await this.orm.em.fork().transactional(async (em) => {
        await lockRecord(em);
        await this.refuseUnlessEmpty(em);
        const done = { revisions: 0, rows: 0, files: 0 };
        const told = (more: Partial<RestoredSoFar>) => {
          done.revisions += more.revisions ?? 0;
          done.rows += more.rows ?? 0;
          done.files += more.files ?? 0;
          tell(done);
        };
        for (const stream of archive.streams) {
          await this.insertStream(em, stream, archive.revisions(stream), told);
        }
        for await (const file of archive.files()) {
          await this.keep(em, file, kept);
          told({ files: 1 });
        }
        await this.refuseUnlessAsArchived(em, archive.streams);
        await em.execute('insert into restoration (id, archive) values (?, ?)', [newId(), archive.digest]);
        for (const { id } of archive.streams) await ringFor(em, id);
      });
    } catch (error) {
      await this.letGo(kept);
      throw error;
    }
  }

  private async insertStream(
    em: EntityManager,
    stream: RecordedStream,
    revisions: AsyncIterable<RecordedRevision>,
    tell: Tell,
  ): Promise<void> {
    const { id, revision, hash } = stream;
    await em.execute(
      !isOfProject(id)
        ? 'update stream set revision = ?, hash = ? where id = ?'
        : 'insert into stream (revision, hash, id) values (?, ?, ?)',
      [revision, hash, id],
    );
    let collected: RecordedRevision[] = [];
    let rows = 0;
    const insert = async () => {
      await this.insertRevisions(em, stream, collected, tell);
      tell({ revisions: collected.length });
      collected = [];
      rows = 0;
    };
    for await (const each of revisions) {
      collected.push(each);
      rows += each.rows.length + 1;
      if (rows >= AT_ONCE) await insert();
    }
    if (collected.length > 0) await insert();
  }

  private async insertRevisions(
    em: EntityManager,
    stream: RecordedStream,
    revisions: readonly RecordedRevision[],
    tell: Tell,
  ): Promise<void> {
    const byTable = Map.groupBy(
      revisions.flatMap((each) => each.rows),
      ({ table }) => table,
    );
    const heads: SealedRow[] = revisions.map(({ rows: _, seal, ...head }) => ({
      row: { ...head, recordedAt: head.recordedAt.toISOString() },
      // Checked before, as those of the rows.
      seal: seal as Seal,
    }));
    try {
      await this.insert(em, RevisionEntity.meta.class, heads, tell);
      // Parents before children.
      for (const table of tablesOf(stream.id)) {
        await this.insert(
          em,
          CHAINED_ENTITIES[table].meta.class,
          (byTable.get(table) ?? []) as SealedRow[],
          tell,
        );
      }
    } catch (error) {
      const words = refusedByDatabase(error);
      if (words === null) throw error;
      const [first, last] = [revisions[0]?.number, revisions.at(-1)?.number];
      throw new StartRefused(
        `the archive does not fit: ${stream.name}, revisions ${first} to ${last}: the database takes no such row (${words}). Nothing was written.`,
      );
    }
  }

  private async insert(
    em: EntityManager,
    entity: EntityMetadata['class'],
    rows: readonly SealedRow[],
    tell: Tell,
  ): Promise<void> {
    const inserts = insertsOf(this.orm.getMetadata().get(entity), rows);
    for (const { sql, parameters } of inserts) {
      await em.execute(sql, [...parameters]);
      tell({ rows: Math.round(rows.length / inserts.length) });
    }
  }

  private async keep(em: EntityManager, file: ArchivedFile, kept: string[]): Promise<void> {
    const { sha256, mediaType, bytes, stored } = file;
    const found = await this.store.open(sha256);
    found?.destroy();
    if (found === null) kept.push(sha256);
    await this.store.put(sha256, bytes, mediaType);
    if (stored === null) return;
    const { size, width, height, thumbnailSha256 } = stored;
    await em.execute(
      'insert into stored_file (sha256, size, media_type, width, height, thumbnail_sha256) values (?, ?, ?, ?, ?, ?) on conflict do nothing',
      [sha256, size, mediaType, width, height, thumbnailSha256],
    );
  }

  /** What was inserted is read again as `verify` reads it: a value that the database changed on its way in is found now. */
  private async refuseUnlessAsArchived(em: EntityManager, streams: readonly RecordedStream[]): Promise<void> {
    const query: Query = (sql, parameters) => em.execute(sql, [...parameters]);
    const findings = (await this.verifier.verifyBy(query, null)) ?? [];
    const names = new Set([...streams.map(({ name }) => name), ...findings.map(({ stream }) => stream)]);
    for (const name of names) {
      const found = findings.find((each) => each.stream === name);
      const archived = streams.find((each) => each.name === name);
      // The archive of one project leaves the record of access as it is: without a revision.
      const { revision, hash } = archived ?? { revision: 0, hash: NO_HASH };
      const isSame = found?.revision === revision && found.hash === hash;
      if (found?.fault === null && isSame) continue;
      throw new StartRefused(
        `the archive does not fit: ${name}, revision ${found?.revision ?? 0}: ${found?.fault ?? 'its hash is not the one archived'}. Nothing was written.`,
      );
    }
  }

  /** Files of a restore that came to nothing, unless it came to something after all. */
  private async letGo(kept: readonly string[]): Promise<void> {
    const isEmpty = await this.refuseUnlessEmpty(this.orm.em.fork()).then(
      () => true,
      () => false,
    );
    if (!isEmpty) return;
    for (const sha256 of kept) await this.store.remove(sha256).catch(() => {});
  }
}

/** Waits for writes at work and keeps others waiting until the end: those on the register begin at its row, all others come to the table. */
async function lockRecord(em: EntityManager): Promise<void> {
  await em.execute('select from stream where id = ? for update', [REGISTER_ID]);
  await em.execute('lock table stream in share row exclusive mode');
}

/** Classes of SQLSTATE for values that do not fit their column, and for rows that break a rule of their table. */
const NOT_TAKEN = /^(22|23)/;

function refusedByDatabase(error: unknown): string | null {
  if (!(error instanceof DriverException) || !NOT_TAKEN.test(error.code ?? '')) return null;
  const { constraint } = error as { constraint?: string };
  return constraint ?? `SQLSTATE ${error.code}`;
}
