/** What this page recorded itself, by project and revision: no news to whoever looks at it. */
const recorded = new Set<string>();
/** Writes whose answer has not come yet; the feed may tell of them earlier. */
const underway = new Set<Promise<void>>();

/** Remembers the revision of a project that a write of this page becomes; null or a refusal becomes none. */
export function rememberOwn(code: string, write: Promise<number | null>): void {
  const done = write
    .then((revision) => void (revision !== null && recorded.add(keyOf(code, revision))))
    .catch(() => {})
    .finally(() => underway.delete(done));
  underway.add(done);
}

/** Whether this page recorded a revision, known as soon as no write is under way. */
export async function isOwn(code: string, revision: number): Promise<boolean> {
  await Promise.all(underway);
  return recorded.has(keyOf(code, revision));
}

function keyOf(code: string, revision: number): string {
  return `${code} ${revision}`;
}
