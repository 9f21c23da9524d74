/** A whole number as someone typed it; null when blank, undefined when it is none that the API can take. */
export function readWhole(text: string): number | null | undefined {
  const bare = text.replace(/\s/g, '').replace('−', '-');
  if (bare === '') return null;
  return /^[+-]?\d{1,9}$/.test(bare) ? Number(bare) : undefined;
}
