import type { CalendarDate } from '../../shared/calendar-date.js';
import { type Facts, type FactTables, STATED_TABLES, type StatedTable } from './facts.js';
import { beginningOf } from './look-in.js';
import type { FactRow } from './row.js';

/** The facts as they stood on a day, among those that count. */
export interface StandingFacts extends Facts {
  readonly asOf: CalendarDate;
  /** All that was recorded, also later, corrected and withdrawn: to look things up, never to compute from. */
  readonly all: Facts;
}

/** The facts without every claim stated after the day, and without what was corrected or withdrawn, in the order in which it was stated. */
export function factsAsOf(facts: Facts, asOf: CalendarDate): StandingFacts {
  const standing: Record<string, unknown> = { ...facts, asOf, all: facts };
  for (const [table, rows] of Object.entries(standingRows(facts))) {
    standing[table] = beginningOf(rows, (row) => row.statedLast <= asOf);
  }
  return standing as unknown as StandingFacts;
}

/** What counts of whatever day, in the order in which it was stated: each day is a beginning of it. */
function standingRows(facts: Facts): Readonly<Record<StatedTable, readonly FactRow[]>> {
  const known = ordered.get(facts);
  if (known !== undefined) return known;
  const gone = supersededIds(facts);
  const tables = STATED_TABLES.map((table) => {
    const rows: readonly FactRow[] = facts[table];
    return [table, rows.filter((row) => !gone.has(row.id)).sort(inOrderStated)];
  });
  const standing = Object.fromEntries(tables) as Record<StatedTable, readonly FactRow[]>;
  ordered.set(facts, standing);
  return standing;
}

/** Put in order once for each Facts, which never change. */
const ordered = new WeakMap<Facts, Readonly<Record<StatedTable, readonly FactRow[]>>>();

/** Identifiers of the facts that were corrected or withdrawn. */
export function supersededIds(facts: Facts): ReadonlySet<string> {
  const known = superseded.get(facts);
  if (known !== undefined) return known;
  const corrected = [...facts.milestoneStatements, ...facts.indicatorStatements].flatMap((each) =>
    each.correctsId === null ? [] : [each.correctsId],
  );
  const ids = new Set([...corrected, ...facts.withdrawals.map((each) => each.factId)]);
  superseded.set(facts, ids);
  return ids;
}

/** Computed once for each Facts, which never change. */
const superseded = new WeakMap<Facts, ReadonlySet<string>>();

/** The order of statements: by stated-on day, then by revision; the latest is the last. */
export function inOrderStated(a: FactRow, b: FactRow): number {
  if (a.statedLast !== b.statedLast) return a.statedLast < b.statedLast ? -1 : 1;
  return a.revision - b.revision || a.position - b.position;
}

/** A dated fact of any kind by its identifier, with its table; null when there is none. */
export function findFact(
  facts: Facts,
  id: string,
): { table: StatedTable; row: FactTables[StatedTable] } | null {
  for (const table of STATED_TABLES) {
    const rows: readonly FactTables[StatedTable][] = facts[table];
    const row = rows.find((each) => each.id === id);
    if (row !== undefined) return { table, row };
  }
  return null;
}
