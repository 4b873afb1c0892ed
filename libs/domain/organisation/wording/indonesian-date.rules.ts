import type { CivilDate } from '@piawai/contracts';

const MONTHS = [
  'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
] as const;

/** `21 November 2026`. */
export function indonesianDate(date: CivilDate): string {
  const { day, month, year } = parts(date);
  return `${day} ${month} ${year}`;
}

/** A span without repeating what both days share: `3 s.d. 21 November 2026`, `28 Desember 2026 s.d. 5 Januari 2027`. */
export function indonesianPeriod(from: CivilDate, to: CivilDate): string {
  const [a, b] = [parts(from), parts(to)];
  if (from === to) return indonesianDate(to);
  if (a.year !== b.year) return `${indonesianDate(from)} s.d. ${indonesianDate(to)}`;
  if (a.month !== b.month) return `${a.day} ${a.month} s.d. ${indonesianDate(to)}`;
  return `${a.day} s.d. ${indonesianDate(to)}`;
}

function parts(date: CivilDate): { day: number; month: string; year: string } {
  const [year, month, day] = date.split('-') as [string, string, string];
  return { day: Number(day), month: MONTHS[Number(month) - 1] ?? '', year };
}
