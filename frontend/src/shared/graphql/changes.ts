import { EVERY_FIELD, type Marks } from './marks';

/** Fields that change with every revision or every day and are never shown as what someone said. */
const UNSEEN = new Set(['id', 'revision', 'hash', 'recordedAt', 'ageDays', '__typename']);

/**
 * What differs between two answers to the same question: a field changes with what is in it, things in a list are told
 * apart by their id or key. What was marked in the earlier answer (`known`) stays marked in the later one.
 */
export function changesBetween(before: unknown, after: unknown, known: Marks = new Map()): Marks {
  const found = new Map<object, ReadonlySet<string>>();

  const differs = (old: unknown, now: unknown): boolean => {
    if (Array.isArray(now)) return listDiffers(Array.isArray(old) ? old : [], now);
    if (!isObject(now)) return old !== now;
    if (!isObject(old)) {
      found.set(now, new Set([EVERY_FIELD]));
      return true;
    }
    const changed = Object.keys(now).filter((name) => !UNSEEN.has(name) && differs(old[name], now[name]));
    const fields = new Set([...(known.get(old) ?? []), ...changed]);
    if (fields.size > 0) found.set(now, fields);
    return changed.length > 0;
  };
  const listDiffers = (old: readonly unknown[], now: readonly unknown[]): boolean => {
    const earlier = new Map(old.map((each, at) => [nameOf(each, at), each]));
    const changed = now.map((each, at) => differs(earlier.get(nameOf(each, at)), each));
    return old.length !== now.length || changed.some(Boolean);
  };

  differs(before, after);
  return found;
}

type Thing = Record<string, unknown>;

function isObject(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null;
}

/** What tells a thing apart from others in its list. */
function nameOf(each: unknown, at: number): unknown {
  if (!isObject(each)) return at;
  return (
    each.id ??
    each.key ??
    each.number ??
    each.day ??
    (isObject(each.party) ? each.party.key : undefined) ??
    at
  );
}
