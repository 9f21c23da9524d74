/** Words that anybody would try first in a password of this product, in both of its languages. */
export const CONTEXT_WORDS: readonly string[] = [
  'cantiere',
  'cantieri',
  'administrator',
  'amministratore',
  'comune',
  'council',
  'funder',
  'finanziatore',
  'partner',
  'opera',
  'password',
];

/** These, and what an address or a name gives away: itself, what stands before the @, and each part of three letters and more. */
export function contextOf(...about: readonly (string | null | undefined)[]): string[] {
  const given = about.flatMap((each) => {
    const text = each ?? '';
    return [text, ...text.split('@'), ...text.split(/[^\p{L}\p{N}]+/u)];
  });
  return [...CONTEXT_WORDS, ...given.filter((each) => each.length >= 3).map((each) => each.toLowerCase())];
}
