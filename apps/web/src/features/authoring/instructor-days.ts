const DAY_MS = 86_400_000;

const shifted = (on: string, days: number): string => new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The civil date before. */
export const dayBefore = (on: string): string => shifted(on, -1);

/** The civil date after. */
export const dayAfter = (on: string): string => shifted(on, 1);
