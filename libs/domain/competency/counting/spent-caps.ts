/** What a person has used up of each cap so far; amounts in hundredths of a minute, so that thirds of a JP stay exact. */
export class SpentCaps {
  private readonly spent = new Map<string, number>();

  /** Takes as much of `amount` as the cap still allows and returns that. @param cap null = no cap */
  take(key: string, amount: number, cap: number | null): number {
    const before = this.spent.get(key) ?? 0;
    const taken = cap === null ? amount : Math.min(amount, Math.max(0, cap - before));
    this.spent.set(key, before + taken);
    return taken;
  }
}
