import { FACT_TABLES, type Facts, type FactTable } from './facts.js';
import { beginningOf } from './look-in.js';
import type { Row } from './row.js';

/**
 * The facts as this system knew them at a revision: without the rows that were added later. What was removed since is
 * gone from them too, and they say so.
 */
export function factsAtRevision(facts: Facts, revision: number): Facts {
  if (revision === facts.head.revision) return facts;
  const known: Partial<Record<FactTable, readonly Row[]>> = {};
  for (const table of FACT_TABLES) {
    if (table === 'redactions') continue;
    const rows: readonly Row[] = facts[table];
    known[table] = beginningOf(rows, (row) => row.revision <= revision);
  }
  return {
    ...facts,
    ...known,
    head: { ...facts.head, revision },
    revisions: facts.revisions.slice(0, revision),
  } as unknown as Facts;
}

/** Number of the newest revision recorded at or before an instant; 0 when there was none yet. */
export function revisionKnownAt(facts: Facts, instant: string): number {
  // By their times: as text, an instant beyond the year 9999 stands before all others.
  const known = Date.parse(instant);
  return facts.revisions.findLast((each) => Date.parse(each.at) <= known)?.number ?? 0;
}
