import { outageOf } from './database/outage.js';
import { errorCode, StartRefused } from './start-refused.js';

/** Ends the process: with one line for what a user can mend, with the whole story for a fault of ours. */
export function refuseStart(error: unknown): never {
  process.stderr.write(`${error instanceof StartRefused ? `Cantiere: ${error.message}` : story(error)}\n`);
  process.exit(1);
}

function story(error: unknown): string {
  // PostgreSQL's own code for a full disk, wherever it comes up.
  if (errorCode(error) === '53100')
    return 'Cantiere: the disk that holds the database is full: free some space.';
  if (outageOf(error) !== null)
    return 'Cantiere: the database went away while the application was starting. Start it again.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
