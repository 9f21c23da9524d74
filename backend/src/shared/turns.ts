/** Lets only so much go on at once for each key; what comes in between waits for its turn, first come first served. */
export class Turns {
  private readonly waiting = new Map<string, { running: number; readonly next: (() => void)[] }>();

  constructor(private readonly most: number) {}

  /** What the work gives, once its turn has come. */
  async take<Result>(key: string, work: () => Promise<Result> | Result): Promise<Result> {
    const place = this.waiting.get(key) ?? { running: 0, next: [] };
    this.waiting.set(key, place);
    if (place.running < this.most) place.running += 1;
    else await new Promise<void>((resolve) => place.next.push(resolve));
    try {
      return await work();
    } finally {
      const next = place.next.shift();
      // Whoever comes next takes over the place of who is done.
      if (next !== undefined) next();
      else {
        place.running -= 1;
        if (place.running === 0) this.waiting.delete(key);
      }
    }
  }
}
