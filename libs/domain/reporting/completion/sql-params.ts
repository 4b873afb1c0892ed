/** Gathers the values of one statement and hands out their placeholders. */
export class SqlParams {
  readonly values: unknown[] = [];

  /** Number of the next placeholder. */
  get next(): number {
    return this.values.length + 1;
  }

  /** A placeholder with its type, such as `$3::date`. */
  add(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }

  addAll(values: readonly unknown[]): void {
    this.values.push(...values);
  }
}
