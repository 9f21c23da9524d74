import { readdirSync, readFileSync } from 'node:fs';

/** A process of this machine, as whoever lists them sees it, with its parent. */
export type Running = Readonly<{ pid: number; parent: number; title: string }>;

/** All processes with their names and whole command lines; Linux alone tells them. */
export function runningNow(): Running[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const status = read(pid, 'status');
      const parent = /^PPid:\s*(\d+)/m.exec(status)?.[1];
      // It has ended since.
      if (parent === undefined) return [];
      return [
        { pid: Number(pid), parent: Number(parent), title: `${read(pid, 'comm')} ${read(pid, 'cmdline')}` },
      ];
    });
}

/** The environment that a process was started with; null where it may not be read. */
export function environmentOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return null;
  }
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
}
