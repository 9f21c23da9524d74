import { errorCode } from '../start-refused.js';

/** Why the database cannot serve now, as told to whoever asked: what is wrong, and what to do. */
export interface Outage {
  readonly cause: 'UNREACHABLE' | 'DISK_FULL' | 'NO_CONNECTION_LEFT' | 'BUSY';
  readonly message: string;
}

const AGAIN = 'A write that is sent again with the same idempotencyKey is recorded once.';

const OUTAGES = {
  UNREACHABLE: `The database cannot be reached right now. Wait a moment and try again. ${AGAIN}`,
  DISK_FULL:
    'The disk of the database is full, so nothing can be recorded. Whoever runs this system has to free some space; then try again.',
  NO_CONNECTION_LEFT: `The database has no connection left. Wait a moment and try again; if it stays so, whoever runs this system has to allow more connections. ${AGAIN}`,
  BUSY: `The database is too busy for this right now. Wait a moment and try again. ${AGAIN}`,
} as const satisfies Record<Outage['cause'], string>;

/** The outage behind an error; null when the database is not to blame, or was not asked for the impossible. */
export function outageOf(error: unknown): Outage | null {
  for (let each = error; each instanceof Error; each = each.cause) {
    const cause = causeOf(each);
    if (cause !== null) return { cause, message: OUTAGES[cause] };
  }
  return null;
}

function causeOf(error: Error): Outage['cause'] | null {
  const code = errorCode(error) ?? '';
  // Also where PostgreSQL reports it in another class, such as an I/O error of a file that it wanted to extend.
  if (code === '53100' || code === 'ENOSPC' || error.message.includes('No space left on device'))
    return 'DISK_FULL';
  if (code === '53300' || error.message.startsWith('timeout exceeded when trying to connect')) {
    return 'NO_CONNECTION_LEFT';
  }
  if (BUSY.has(code)) return 'BUSY';
  if (UNREACHABLE.has(code) || /^08/.test(code) || BROKEN_CONNECTION.test(error.message))
    return 'UNREACHABLE';
  return null;
}

/** Out of memory or limits, a deadlock, a lock or a statement that took too long. */
const BUSY = new Set(['53000', '53200', '53400', '40001', '40P01', '55P03', '57014']);

/** Shutting down, crashed, starting up, read-only while another server takes over; and what the network tells. */
const UNREACHABLE = new Set([
  '57P01',
  '57P02',
  '57P03',
  '25006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What the driver says, without a code, of a connection that broke under it. */
const BROKEN_CONNECTION =
  /^(Connection terminated|Connection ended unexpectedly|Client has encountered a connection error|Client was closed)/;
