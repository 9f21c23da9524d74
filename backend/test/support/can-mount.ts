import { execFileSync } from 'node:child_process';

/** Whether this machine lets a test mount something for a process of its own. */
export function canMount(): boolean {
  try {
    execFileSync(
      'unshare',
      ['--user', '--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'],
      { stdio: 'ignore' },
    );
    return true;
  } catch {
    return false;
  }
}
