import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Seal } from './seal.js';

/** One revision as it enters the chain. */
export interface ChainEntry {
  readonly stream: string;
  readonly number: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly command: string;
  readonly idempotencyKey: string | null;
  /** Digest of the digest of the input, which is sealed as texts are: a short text could be guessed from it. */
  readonly inputDigest: string;
  readonly subjectId: string;
  /** Digest of the reason; null when none was given. */
  readonly reason: string | null;
  /** The rows added, with their table's name and their free texts as digests, in their order. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** What stands before the first revision of a stream. */
export const NO_HASH = '0'.repeat(64);

/** SHA-256 over the previous revision's hash and the canonical JSON (RFC 8785) of this one, in hexadecimal. */
export function revisionHash(previous: string, entry: ChainEntry): string {
  const text = canonicalize({ previous, ...entry, rows: entry.rows.map(withTextForBigints) });
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex');
}

/** A revision with its rows as it enters the chain. */
export function chainEntry(
  revision: Readonly<
    Omit<ChainEntry, 'stream' | 'recordedAt' | 'inputDigest' | 'reason' | 'rows'> & {
      streamId: string;
      recordedAt: Date;
      inputDigest: string | null;
    }
  >,
  seal: Seal,
  rows: ChainEntry['rows'],
): ChainEntry {
  const { streamId: stream, number, actor, command, idempotencyKey, subjectId } = revision;
  // Revisions from before inputs were sealed hold the digest as it is.
  const recordedAt = revision.recordedAt.toISOString();
  const inputDigest = seal.inputDigest?.digest ?? revision.inputDigest ?? '';
  const reason = seal.reason?.digest ?? null;
  return { stream, number, recordedAt, actor, command, idempotencyKey, inputDigest, subjectId, reason, rows };
}

/** JSON has no whole numbers of this size: they enter as text. */
function withTextForBigints(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? value.toString() : value]),
  );
}
