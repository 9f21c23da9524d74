/** A field in which both have written: what stood in the form before the other's took its place. */
export type Replaced = { readonly name: string; readonly mine: unknown };

/**
 * The form after what others recorded meanwhile has been taken over: `base` is what the form began with, `fresh` what it
 * would begin with now. A field that others left alone keeps what was typed.
 */
export function takeOver<Draft extends object>(
  draft: Draft,
  base: Draft,
  fresh: Draft,
): { readonly draft: Draft; readonly replaced: readonly Replaced[] } {
  const merged = { ...draft };
  const replaced: Replaced[] = [];
  for (const name of Object.keys(fresh) as (keyof Draft & string)[]) {
    if (same(base[name], fresh[name])) continue;
    merged[name] = fresh[name];
    if (!same(draft[name], base[name]) && !same(draft[name], fresh[name]))
      replaced.push({ name, mine: draft[name] });
  }
  return { draft: merged, replaced };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
