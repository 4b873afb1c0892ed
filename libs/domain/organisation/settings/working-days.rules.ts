import type { CivilDate } from '@piawai/contracts';

const DAY_MS = 86_400_000;
const timeOf = (day: CivilDate): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): CivilDate => new Date(time).toISOString().slice(0, 10);

/** Whether a value is a day of the calendar, `yyyy-MM-dd`. */
export const isCivilDate = (value: unknown): value is CivilDate =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(timeOf(value)) && dayOf(timeOf(value)) === value;

/** Monday to Friday, holidays left out. */
export function isWorkingDay(day: CivilDate, holidays: readonly CivilDate[]): boolean {
  const weekday = new Date(timeOf(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
}

/**
 * The latest day of asking that has stayed unanswered for so many whole working days by the morning of `today`;
 * null on a day on which nobody works, for nobody is asked then.
 */
export function unansweredSince(today: CivilDate, days: number, holidays: readonly CivilDate[]): CivilDate | null {
  if (!isWorkingDay(today, holidays)) return null;
  let left = days;
  let time = timeOf(today);
  while (left > 0) {
    time -= DAY_MS;
    if (isWorkingDay(dayOf(time), holidays)) left -= 1;
  }
  return dayOf(time - DAY_MS);
}
