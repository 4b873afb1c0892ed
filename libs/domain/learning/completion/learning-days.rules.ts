import type { CivilDate } from '@piawai/contracts';

import type { Ranges } from '../progress/time-ranges.rules';

/** Active time on one civil day. */
export interface LearningDay {
  readonly on: CivilDate;
  readonly minutes: number;
}

const DAY_SECONDS = 86_400;
/** Offsets of the republic's zones, which know no summer time, in hours. */
const ZONE_HOURS: Readonly<Record<string, number>> = { 'Asia/Jakarta': 7, 'Asia/Pontianak': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

/** The civil date `days` after `date`. */
export function daysAfter(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

/** Active minutes by civil day of a zone, in order; a sitting over midnight is parted. Seconds are summed before they are rounded down. */
export function learningDays(active: Ranges, zone: string): readonly LearningDay[] {
  const offset = (ZONE_HOURS[zone] ?? 7) * 3600;
  const secondsOfDay = new Map<number, number>();
  for (const [from, to] of active) {
    for (let start = from + offset; start < to + offset; ) {
      const day = Math.floor(start / DAY_SECONDS);
      const end = Math.min(to + offset, (day + 1) * DAY_SECONDS);
      secondsOfDay.set(day, (secondsOfDay.get(day) ?? 0) + end - start);
      start = end;
    }
  }
  return [...secondsOfDay]
    .sort(([a], [b]) => a - b)
    .map(([day, seconds]) => ({ on: new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10), minutes: Math.floor(seconds / 60) }));
}
