import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries } from './binaries.js';
import type { DataFolder } from './data-folder.js';
import { canReach, chooseServerUser, type ServerUser } from './server-user.js';

/** PostgreSQL's programs as this process may run them. */
export type Programs = Readonly<{
  user: ServerUser;
  /** Starts a program whose output goes to an open file. */
  start(program: Program, args: readonly string[], output: number): ChildProcess;
  runToEnd(program: Program, args: readonly string[]): Promise<{ exitCode: number | null; said: string }>;
}>;

type Program = 'initdb' | 'postgres';

export async function findPrograms(folder: DataFolder): Promise<Programs> {
  const user = chooseServerUser(folder);
  const native = await reachableBinaries(folder, user);
  function run(program: Program, args: readonly string[], output: 'pipe' | number): ChildProcess {
    const [command = '', ...rest] = [...user.prefix, join(native, 'bin', program), ...args];
    return spawn(command, rest, {
      // A session of its own, so that Ctrl-C in the terminal reaches the application and not its database.
      detached: true,
      cwd: user.ids === null ? folder.dataDir : '/',
      stdio: ['ignore', output, output],
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
      ...user.ids,
    });
  }
  return { user, start: run, runToEnd: (program, args) => ended(run(program, args, 'pipe')) };
}

async function ended(child: ChildProcess): Promise<{ exitCode: number | null; said: string }> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  await once(child, 'close');
  return { exitCode: child.exitCode, said };
}

/** Another user cannot run programs below a private folder: those are copied once beside the data. */
async function reachableBinaries({ dataDir }: DataFolder, user: ServerUser): Promise<string> {
  const native = await findBinaries();
  if (user.ids === null || canReach(join(native, 'bin'), user.ids)) return native;
  const copy = join(dataDir, 'postgres-programs');
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.new-${process.pid}`;
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  return copy;
}
