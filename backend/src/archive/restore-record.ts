import { stat } from 'node:fs/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import type { INestApplicationContext } from '@nestjs/common';
import { FILES_CONFIG, type FilesConfig } from '../files/files-config.js';
import { CHAINED_ENTITIES } from '../record/fact-entities.js';
import { RestoreService } from '../record/restore.service.js';
import { errorCode, StartRefused } from '../start-refused.js';
import { openArchive, type WholeArchive } from './open-archive.js';
import { progressOn } from './progress.js';

/** Restores an archive into the empty database of these settings: all of it, or nothing. */
export async function restoreRecord(services: INestApplicationContext, path: string): Promise<void> {
  await refuseUnlessFile(path);
  const restorer = services.get(RestoreService);
  await restorer.refuseUnlessEmpty();
  const metadata = services.get(MikroORM).getMetadata();
  const progress = progressOn(process.stderr);
  const archive = await openArchive(
    path,
    (table) => metadata.get(CHAINED_ENTITIES[table].meta.class),
    progress,
  ).finally(() => progress.end());
  try {
    refuseWithoutRoom(archive, services.get<FilesConfig>(FILES_CONFIG));
    const total = archive.streams.reduce((sum, each) => sum + each.revision, 0);
    await restorer.restore(archive, ({ revisions, rows, files }) => {
      if (files === 0) progress.tell(`restoring, rows: ${rows}, revisions`, revisions, total);
      else progress.tell('restoring files', files, archive.fileCount);
    });
    progress.end();
    for (const { name, revision, hash } of archive.streams)
      process.stdout.write(`${name}: restored up to revision ${revision}, hash ${hash}\n`);
  } catch (error) {
    progress.end();
    throw explained(error);
  } finally {
    archive.close();
  }
}

async function refuseUnlessFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new StartRefused(`there is no file ${path}.`);
  if (found.isFile()) return;
  throw new StartRefused(
    `${path} is ${found.isDirectory() ? 'a folder' : 'no file'}: name the archive itself.`,
  );
}

function refuseWithoutRoom({ filesSize }: WholeArchive, { totalLimitBytes }: FilesConfig): void {
  if (filesSize <= totalLimitBytes) return;
  const gigabytes = Math.ceil(filesSize / 1_000_000_000);
  throw new StartRefused(
    `the archive holds ${gigabytes} GB of files, more than FILES_TOTAL_GB lets in: set FILES_TOTAL_GB=${gigabytes} or more.`,
  );
}

function explained(error: unknown): unknown {
  if (errorCode(error) !== 'ENOSPC') return error;
  return new StartRefused('the disk for files is full: free some space. Nothing was written.');
}
