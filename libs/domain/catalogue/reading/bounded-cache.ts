/** Keeps what never changes; the entry unused for longest goes first. A failed load is not kept. */
export class BoundedCache<Value> {
  private readonly entries = new Map<string, Promise<Value>>();

  /** @param limit most entries held */
  constructor(private readonly limit: number) {}

  get(key: string, load: () => Promise<Value>): Promise<Value> {
    const known = this.entries.get(key);
    if (known) {
      this.entries.delete(key);
      this.entries.set(key, known);
      return known;
    }
    const loading = load();
    this.entries.set(key, loading);
    loading.catch(() => this.entries.delete(key));
    if (this.entries.size > this.limit) this.entries.delete(this.entries.keys().next().value as string);
    return loading;
  }
}
