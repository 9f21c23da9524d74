import { errorCode, StartRefused } from '../start-refused.js';

/** What the disk says against writing a file, in one line. */
export function writeRefused(error: unknown, path: string): StartRefused {
  const code = errorCode(error) ?? String(error);
  const fault = FAULTS[code] ?? `the disk says ${code}: name another file`;
  return new StartRefused(`${path} cannot be written: ${fault}. Nothing was left behind.`);
}

const FULL = 'the disk is full';
const FORBIDDEN = 'this user may not write there';
const FAULTS: Record<string, string> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: 'no file may become so large there',
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: 'its folder can only be read: name a file in another',
  ENAMETOOLONG: 'the name is too long: name a shorter one',
  ENOENT: 'its folder takes no new file: name a file in another',
  ENOTDIR: 'a part of the path is a file and no folder',
};
