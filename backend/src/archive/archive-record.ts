import { rmSync, type Stats } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { FileStore } from '../files/file-store.js';
import { SnapshotService } from '../record/snapshot.service.js';
import { newId } from '../shared/ids.js';
import { errorCode, StartRefused } from '../start-refused.js';
import { VERSION } from '../version.js';
import { archivePage } from './page/archive-page.js';
import { askInProcess } from './page/ask-in-process.js';
import { progressOn } from './progress.js';
import { writeArchive } from './write-archive.js';
import { writeRefused } from './write-refused.js';
import { NotWritten } from './zip-writer.js';

/** What the command line was asked. */
export interface ArchiveOptions {
  readonly project?: string;
  readonly force?: boolean;
}

/** Writes the record, or one project of it, as an archive; the file appears whole or not at all. */
export async function archiveRecord(
  services: INestApplicationContext,
  path: string,
  { project, force = false }: ArchiveOptions,
): Promise<void> {
  await refuseUnlessFree(path, force);
  const ask = await askInProcess(services);
  const unfinished = join(dirname(path), `.cantiere-${newId()}.part`);
  const progress = progressOn(process.stderr);
  const letGo = () => rmSync(unfinished, { force: true });
  // Also when it is interrupted.
  process.once('exit', letGo);
  try {
    const written = await services.get(SnapshotService).read(project ?? null, async (snapshot) => {
      if (snapshot.projects.length === 0)
        throw new StartRefused('there is nothing to archive: the database holds no project.');
      const madeAt = new Date();
      const digest = await writeArchive(unfinished, snapshot, {
        store: services.get(FileStore),
        page: archivePage(ask, snapshot.projects, madeAt),
        madeAt,
        madeBy: `cantiere ${VERSION}`,
        progress,
      });
      return { digest, projects: snapshot.projects };
    });
    if (written === null) throw new StartRefused(`there is no project "${project}".`);
    if (!force) await refuseUnlessFree(path, force);
    await rename(unfinished, path).catch((error) => {
      throw new NotWritten(error);
    });
    progress.end();
    for (const { name, revision, hash } of written.projects)
      process.stdout.write(`${name}: archived up to revision ${revision}, hash ${hash}\n`);
    process.stdout.write(`Written: ${path} (${(await stat(path)).size} bytes)\n`);
  } catch (error) {
    progress.end();
    await rm(unfinished, { force: true });
    throw error instanceof NotWritten ? writeRefused(error.cause, path) : error;
  } finally {
    process.off('exit', letGo);
  }
}

async function refuseUnlessFree(path: string, force: boolean): Promise<void> {
  const folder = await found(dirname(path));
  if (folder?.isDirectory() !== true)
    throw new StartRefused(`there is no folder ${dirname(path)}: make it first, or name another.`);
  const file = await found(path);
  if (file === null) return;
  if (!file.isFile()) throw new StartRefused(`${path} is no file: name one.`);
  if (!force) throw new StartRefused(`${path} exists: name another file, or overwrite it with --force.`);
}

/** What is at a path; null when nothing is. */
async function found(path: string): Promise<Stats | null> {
  return stat(path).catch((error) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw writeRefused(error, path);
  });
}
