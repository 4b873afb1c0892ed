import type { CivilDate } from '@piawai/contracts';
import { DateTime } from 'luxon';

/** The zones of the republic. */
export const ZONES = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;

const utc = (date: CivilDate): DateTime => DateTime.fromISO(date, { zone: 'utc' });

const civil = (date: DateTime): CivilDate => date.toFormat('yyyy-MM-dd');

/** The civil date of an instant in an IANA zone. */
export const civilDateIn = (zone: string, instant: Date): CivilDate => civil(DateTime.fromJSDate(instant, { zone }));

/** The civil date `days` later (or earlier when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate => civil(utc(date).plus({ days }));

export const yearOf = (date: CivilDate): number => utc(date).year;

/** The first instant of a civil date in a zone. */
export const startOfDay = (date: CivilDate, zone: string): Date => DateTime.fromISO(date, { zone }).startOf('day').toJSDate();

/** True for a real calendar date written `yyyy-MM-dd`. */
export const isCivilDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && utc(text).isValid;
