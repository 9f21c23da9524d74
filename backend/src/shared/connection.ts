import { BadRequest } from './bad-request.js';

/** Paging arguments of a connection as they arrive. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Which part of an ordered list is asked for: `size` items from the start or the end of what lies between two keys. */
export interface PageRange {
  /** Name of the list, which its cursors carry. */
  readonly list: string;
  readonly size: number;
  readonly fromEnd: boolean;
  readonly afterKey: string | null;
  readonly beforeKey: string | null;
}

const MOST = 100;
const DEFAULT_SIZE = 20;

/** Reads paging arguments. Throws a bad request when they are out of range, contradict each other, or a cursor is not one of ours. */
export function pageRange(list: string, { first, after, last, before }: PageArguments): PageRange {
  if (isGiven(first) && isGiven(last)) throw new BadRequest('Give either first or last, not both.');
  if (isGiven(first)) checkPageSize('first', first);
  if (isGiven(last)) checkPageSize('last', last);
  return {
    list,
    size: first ?? last ?? DEFAULT_SIZE,
    fromEnd: isGiven(last),
    afterKey: isGiven(after) ? keyOf(list, 'after', after) : null,
    beforeKey: isGiven(before) ? keyOf(list, 'before', before) : null,
  };
}

/** Throws a bad request where a list is asked for fewer or more items than it gives at once. */
export function checkPageSize(name: string, size: number, { least = 1, most = MOST } = {}): void {
  if (size < least || size > most) throw new BadRequest(`${name} must lie between ${least} and ${most}.`);
}

/** A page of a list ordered by key. `items` holds one more than the page's size where there are more. */
export function connection<Item>(
  items: readonly Item[],
  range: PageRange,
  totalCount: number,
  keyOfItem: (item: Item) => string,
  nodeOf: (item: Item) => object,
) {
  const hasMore = items.length > range.size;
  const page = range.fromEnd ? items.slice(hasMore ? 1 : 0) : items.slice(0, range.size);
  const edges = page.map((item) => ({ cursor: cursorOf(range.list, keyOfItem(item)), node: nodeOf(item) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    totalCount,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: range.fromEnd ? range.beforeKey !== null : hasMore,
      hasPreviousPage: range.fromEnd ? hasMore : range.afterKey !== null,
    },
  };
}

function cursorOf(list: string, key: string): string {
  return Buffer.from(`${list}:${key}`).toString('base64url');
}

function keyOf(list: string, name: string, cursor: string): string {
  const key = Buffer.from(cursor, 'base64url')
    .toString()
    .slice(list.length + 1);
  // Only what we would have written ourselves: decoding alone overlooks foreign characters.
  if (cursorOf(list, key) !== cursor || !/^[a-z0-9-]{2,60}( [0-9a-f-]{36})?$/.test(key)) {
    throw new BadRequest(`${name} is not a cursor of this list.`);
  }
  return key;
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
