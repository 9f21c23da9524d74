import { type Outage, outageOf } from './database/outage.js';
import { StartRefused } from './start-refused.js';

/** Ends the process: with one line for what a user can mend, with the whole story for a fault of ours. */
export function refuseStart(error: unknown): never {
  process.stderr.write(`${error instanceof StartRefused ? `Cantiere: ${error.message}` : story(error)}\n`);
  process.exit(1);
}

function story(error: unknown): string {
  const outage = outageOf(error);
  if (outage !== null) return `Cantiere: ${REMEDIES[outage.cause]}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const REMEDIES: Record<Outage['cause'], string> = {
  UNREACHABLE: 'the database went away while it was used: see that it runs, then start again.',
  DISK_FULL: 'the disk that holds the database is full: free some space.',
  NO_CONNECTION_LEFT: 'the database has no connection left: allow more of them, then start again.',
  BUSY: 'the database is too busy: start again in a moment.',
};
