const MINUTE_MS = 60_000;

/** Counts what comes in a minute, by whoever it comes from. The minute is the same for all. */
export class PerMinute {
  private readonly counts = new Map<string, number>();
  private end = 0;

  constructor(private readonly most: number) {}

  /** Counts one at this moment; false where it is one too many. */
  allows(key: string, now: number): boolean {
    if (now >= this.end) {
      this.counts.clear();
      this.end = now + MINUTE_MS;
    }
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count <= this.most;
  }
}
