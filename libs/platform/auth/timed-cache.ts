/** Keeps what was loaded for a while, by monotonic time: a cache must not live longer because the demo's clock was moved. */
export class TimedCache<Value> {
  private readonly entries = new Map<string, { readonly until: number; readonly value: Promise<Value> }>();

  /**
   * @param keptMs milliseconds for which a value is good
   * @param limit entries; the oldest goes first
   */
  constructor(
    private readonly keptMs: number,
    private readonly limit: number,
  ) {}

  /** The kept value, or what `load` gives; callers at the same time share one load, and a failure is not kept. */
  get(key: string, load: () => Promise<Value>): Promise<Value> {
    const now = performance.now();
    const known = this.entries.get(key);
    if (known && known.until > now) return known.value;
    const value = load();
    this.entries.delete(key);
    this.entries.set(key, { until: now + this.keptMs, value });
    value.catch(() => this.entries.delete(key));
    const oldest = this.entries.keys().next().value;
    if (this.entries.size > this.limit && oldest !== undefined) this.entries.delete(oldest);
    return value;
  }

  /** Forgets one key, or all. */
  forget(key?: string): void {
    if (key === undefined) this.entries.clear();
    else this.entries.delete(key);
  }
}
