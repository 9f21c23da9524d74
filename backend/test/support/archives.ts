import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { inject } from 'vitest';
import { openPromise } from 'yauzl';
import { ArchiveRefused } from '../../src/archive/archive-refused.js';
import { type Manifest, manifestText } from '../../src/archive/manifest.js';
import { restoreRecord } from '../../src/archive/restore-record.js';
import { writeZip } from '../../src/archive/zip-writer.js';
import { sha256Of } from '../../src/files/digest.js';
import type { TestApp } from './test-app.js';

/** A folder for archives, which goes with the run. */
export function archiveFolder(): Promise<string> {
  return mkdtemp(join(inject('runFolder'), 'archives-'));
}

/** An entry of an archive with what it holds. */
export interface Entry {
  name: string;
  content: Buffer;
}

/** All entries of an archive in their order. */
export async function entriesOf(path: string): Promise<Entry[]> {
  const zip = await openPromise(path, { autoClose: false });
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    entries.push({ name: entry.fileName, content: Buffer.concat(chunks) });
  }
  zip.close();
  return entries;
}

/** The text of an entry. */
export function textOf(entries: readonly Entry[], name: string): string {
  const entry = entries.find((each) => each.name === name);
  if (entry === undefined) throw new Error(`there is no entry ${name}`);
  return entry.content.toString('utf8');
}

/** Changes the text of an entry in place. */
export function rewrite(entries: readonly Entry[], name: string, change: (text: string) => string): void {
  const entry = entries.find((each) => each.name === name);
  const changed = change(textOf(entries, name));
  if (entry === undefined || changed === textOf(entries, name)) throw new Error(`${name} was not changed`);
  entry.content = Buffer.from(changed);
}

/** What the manifest says, as an object that can be changed and put back. */
export function rewriteManifest(entries: readonly Entry[], change: (manifest: Manifest) => void): void {
  rewrite(entries, 'manifest.json', (text) => {
    const manifest = JSON.parse(text) as Manifest;
    change(manifest);
    return manifestText(manifest);
  });
}

/** Lists what the entries hold now in the manifest, as a forger would. */
export function relist(entries: readonly Entry[]): void {
  const listed = entries.filter(({ name }) => name !== 'manifest.json');
  const manifest = JSON.parse(textOf(entries, 'manifest.json')) as Manifest;
  manifest.entries = listed.map(({ name, content }) => ({
    name,
    size: content.length,
    sha256: sha256Of(content),
  }));
  const entry = entries.find(({ name }) => name === 'manifest.json') as Entry;
  entry.content = Buffer.from(manifestText(manifest));
}

/** Writes entries as a well-formed archive with a digest of its own. */
export async function pack(path: string, entries: readonly Entry[]): Promise<string> {
  const zip = await writeZip(path, new Date('2026-08-05T12:00:00Z'));
  for (const { name, content } of entries) {
    await zip.add(
      name,
      (async function* () {
        yield content;
      })(),
      true,
    );
  }
  await zip.close();
  return path;
}

/** Why a restore is refused; the message of an archive's refusal names its place. Fails when it is not refused. */
export async function refusalOf(app: TestApp, path: string): Promise<{ place: string; message: string }> {
  try {
    await restoreRecord(app.nest, path);
  } catch (error) {
    const { message } = error as Error;
    return { place: error instanceof ArchiveRefused ? error.place : '', message };
  }
  throw new Error(`${path} was restored`);
}

/** Rows of all tables, and files, that an application without a record holds. */
export async function heldBy(app: TestApp): Promise<{ rows: number; files: string[] }> {
  const em = app.nest.get(MikroORM).em.fork();
  const tables = await em.execute<{ name: string }[]>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('migrations', 'stream')",
  );
  let rows = 0;
  for (const { name } of tables) {
    const [found] = await em.execute<{ count: string }[]>(`select count(*) from "${name}"`);
    rows += Number(found?.count);
  }
  const [streams] = await em.execute<{ sum: string }[]>(
    'select (count(*) - 2 + sum(revision)) as sum from stream',
  );
  const found = await readdir(join(app.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return {
    rows: rows + Number(streams?.sum),
    files: found.filter((each) => each.isFile()).map(({ name }) => name),
  };
}

/** A copy of a file with a change made to its bytes. */
export async function damaged(
  path: string,
  copy: string,
  change: (bytes: Buffer) => Buffer,
): Promise<string> {
  await writeFile(copy, change(Buffer.from(await readFile(path))));
  return copy;
}
