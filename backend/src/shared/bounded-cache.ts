/** Values by key within a bound on their weight. Those asked for longest ago leave first; the one kept last always stays. */
export class BoundedCache<Key, Value> {
  private readonly kept = new Map<Key, { readonly value: Value; readonly weight: number }>();
  private total = 0;

  constructor(private readonly most: number) {}

  /** Weight of all that is kept. */
  get weight(): number {
    return this.total;
  }

  get(key: Key): Value | undefined {
    const found = this.kept.get(key);
    if (found === undefined) return undefined;
    this.kept.delete(key);
    this.kept.set(key, found);
    return found.value;
  }

  keep(key: Key, value: Value, weight: number): void {
    this.forget(key);
    this.kept.set(key, { value, weight });
    this.total += weight;
    for (const oldest of this.kept.keys()) {
      if (this.total <= this.most || this.kept.size === 1) break;
      this.forget(oldest);
    }
  }

  forget(key: Key): void {
    const found = this.kept.get(key);
    if (found === undefined) return;
    this.kept.delete(key);
    this.total -= found.weight;
  }
}
