type Index = ReadonlyMap<unknown, readonly unknown[]>;

/** Indexes of row lists, made once for each list and column; the lists never change. */
const indexes = new WeakMap<readonly object[], Map<string, Index>>();

/** The rows whose `column` has this value, in their order. The first question builds an index, the others are look-ups. */
export function rowsWhere<Row extends object, Column extends keyof Row & string>(
  rows: readonly Row[],
  column: Column,
  value: Row[Column],
): readonly Row[] {
  const beginning = beginnings.get(rows) as Beginning<Row> | undefined;
  if (beginning !== undefined) return beginningOf(rowsWhere(beginning.of, column, value), beginning.isIn);
  const index = indexOf(rows, column) as ReadonlyMap<unknown, readonly Row[]>;
  return index.get(value) ?? [];
}

/**
 * The rows up to the last that is in, of a list whose order has all of these first. What is looked up in them is looked
 * up in the whole list, so that many days and revisions share its indexes.
 */
export function beginningOf<Row extends object>(
  rows: readonly Row[],
  isIn: (row: Row) => boolean,
): readonly Row[] {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isIn(rows[middle] as Row)) low = middle + 1;
    else high = middle;
  }
  if (low === rows.length) return rows;
  const beginning = rows.slice(0, low);
  beginnings.set(beginning, { of: rows, isIn: isIn as (row: object) => boolean });
  return beginning;
}

interface Beginning<Row> {
  readonly of: readonly Row[];
  readonly isIn: (row: Row) => boolean;
}

/** Of which list another one is the beginning. */
const beginnings = new WeakMap<readonly object[], Beginning<object>>();

/** The row with this identifier; null when there is none. */
export function rowById<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string | null,
): Row | null {
  return id === null ? null : (rowsById(rows).get(id) ?? null);
}

/** The rows by their identifiers; for who looks up many. */
export function rowsById<Row extends { readonly id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row> {
  let known = byId.get(rows) as ReadonlyMap<string, Row> | undefined;
  if (known === undefined) {
    known = new Map(rows.map((row) => [row.id, row]));
    byId.set(rows, known);
  }
  return known;
}

const byId = new WeakMap<readonly object[], ReadonlyMap<string, object>>();

/** The row with this key; null when there is none. */
export function rowByKey<Row extends { readonly key: string }>(
  rows: readonly Row[],
  key: string,
): Row | null {
  return rowsWhere(rows, 'key', key)[0] ?? null;
}

function indexOf<Row extends object>(rows: readonly Row[], column: keyof Row & string): Index {
  const ofList = indexes.get(rows) ?? new Map<string, Index>();
  indexes.set(rows, ofList);
  const index = ofList.get(column) ?? Map.groupBy(rows, (row) => row[column]);
  ofList.set(column, index);
  return index;
}
