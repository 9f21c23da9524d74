import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { StartRefused } from '../../start-refused.js';
import type { DataFolder } from './data-folder.js';

/** How PostgreSQL's programs are run: what stands before the program, and as whom. */
export type ServerUser = Readonly<{
  prefix: readonly string[];
  /** Null: as the user of this process. */
  ids: Readonly<{ uid: number; gid: number }> | null;
}>;

/** PostgreSQL refuses to run as root. An ordinary user runs it as is; root finds another way. */
export function chooseServerUser(folder: DataFolder): ServerUser {
  if (process.getuid?.() !== 0) return { prefix: [], ids: null };
  const owner = ownerOf(folder.home);
  if (owner !== null && owner.uid !== 0) return { prefix: [], ids: owner };
  // In a user namespace the files stay root's, so folders of mode 0700 are no obstacle.
  if (succeeds([...IN_NAMESPACE, 'true'])) return { prefix: IN_NAMESPACE, ids: null };
  const ids = unprivilegedUser();
  if (ids === null || !canReach(folder.dataDir, ids)) {
    throw new StartRefused(
      `PostgreSQL does not run as root, and no other user can reach DATA_DIR ${folder.dataDir}: ` +
        'start as an ordinary user, or set DATA_DIR to a folder that everyone can enter, such as /var/lib/cantiere.',
    );
  }
  return { prefix: [], ids };
}

/** Whether this user can enter the folder. */
export function canReach(folder: string, ids: NonNullable<ServerUser['ids']>): boolean {
  return spawnSync('test', ['-x', folder], { ...ids, cwd: '/', stdio: 'ignore' }).status === 0;
}

const IN_NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000'] as const;

function succeeds([program, ...args]: string[]): boolean {
  return spawnSync(program ?? '', args, { stdio: 'ignore' }).status === 0;
}

function ownerOf(path: string): { uid: number; gid: number } | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? null : { uid: stat.uid, gid: stat.gid };
}

function unprivilegedUser(): { uid: number; gid: number } | null {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const user = users.find((fields) => fields[0] === name);
    if (user !== undefined) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  return null;
}
