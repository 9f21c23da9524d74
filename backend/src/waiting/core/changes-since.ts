import type { Seen } from '../../access/core/withhold.js';
import type { Facts } from '../../record/core/facts.js';

/** How far back everything is new to someone who never said to have looked. */
const NEW_FOR_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * The revision after which everything is new to someone: the one that was looked at last; without one, the newest
 * that is more than thirty days old at `now` (RFC 3339). A project that was loaded anew and has fewer revisions by now
 * is one at which nobody has looked.
 */
export function newAfter({ head, revisions }: Facts, visited: number | null, now: string): number {
  if (visited !== null && visited <= head.revision) return visited;
  const since = new Date(Date.parse(now) - NEW_FOR_MS).toISOString();
  return revisions.findLast((each) => each.at < since)?.number ?? 0;
}

/** Numbers of the revisions after one that others recorded and of which something is seen, the newest first. */
export function changesByOthers(
  { revisions }: Facts,
  after: number,
  own: ReadonlySet<number>,
  seenOf: (revision: number) => Seen,
): number[] {
  return revisions
    .slice(after)
    .map((each) => each.number)
    .filter((number) => !own.has(number) && seenOf(number) !== 'NOTHING')
    .reverse();
}
