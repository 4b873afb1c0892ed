const DAY_MS = 86_400_000;
const shifted = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The service keeps the first day back; people say the last day away. */
export const lastDayOf = (firstDayBack: string): string => shifted(firstDayBack, -1);
export const firstDayBackAfter = (lastDay: string): string => shifted(lastDay, 1);
