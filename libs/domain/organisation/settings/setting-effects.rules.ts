import type { CivilDate } from '@piawai/contracts';

import { unansweredSince } from './working-days.rules';

const DAY_MS = 86_400_000;
const daysAfter = (day: CivilDate, days: number): CivilDate => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The days on which people are reminded of a date, the earliest first. */
export const remindedOn = (due: CivilDate, reminderDays: readonly number[]): CivilDate[] => reminderDays.map((days) => daysAfter(due, -days)).sort();

/** The day on which what was asked on a day goes on to the stand-in, by the rule of every night; null when nobody works for weeks. */
export function forwardedOn(asked: CivilDate, days: number, holidays: readonly CivilDate[]): CivilDate | null {
  // Twenty working days, the most there can be, between two long holidays.
  for (let later = 1; later < 100; later += 1) {
    const today = daysAfter(asked, later);
    if ((unansweredSince(today, days, holidays) ?? '') >= asked) return today;
  }
  return null;
}

/** The first Friday on or after a day: what is asked then shows what a weekend does. */
export const nextFriday = (day: CivilDate): CivilDate => daysAfter(day, (5 - new Date(`${day}T00:00:00Z`).getUTCDay() + 7) % 7);
