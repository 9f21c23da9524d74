/** A key for an address, from a title: "Apertura della città" gives "apertura-della-citta". Empty when nothing of it can stand there. */
export function keyFrom(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** The same key with a number behind it, where it is taken. */
export function freeKey(key: string, taken: readonly string[]): string {
  if (key === '' || !taken.includes(key)) return key;
  for (let number = 2; ; number += 1) {
    const next = `${key.slice(0, 56)}-${number}`;
    if (!taken.includes(next)) return next;
  }
}
