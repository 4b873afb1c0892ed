import { paths } from '../../ui/paths';
import type { Standing } from './api';

const WORDS: Readonly<Record<Standing, string>> = { ALL: 'semua', BEHIND: 'belum', REACHED: 'tercapai', NO_DUTY: 'tanpa' };

/** Which names of the dashboard are listed. */
export interface NamesChoice {
  readonly unitId: string | undefined;
  readonly year: number;
  readonly standing: Standing;
  /** Only those who belong to the unit itself. */
  readonly direct?: boolean | undefined;
  /** Only those with counted JP in this month, 1 to 12. */
  readonly month?: number | undefined;
}

/** Address of the dashboard of a unit and year, with one list of names open or none. */
export function dashboardQuery({ unitId, year, standing, direct, month }: { [Key in keyof NamesChoice]?: NamesChoice[Key] | undefined }): string {
  const query = new URLSearchParams();
  if (unitId) query.set('unit', unitId);
  if (year) query.set('tahun', String(year));
  if (standing) query.set('pegawai', WORDS[standing]);
  if (direct) query.set('langsung', 'ya');
  if (month) query.set('bulan', String(month));
  return query.size > 0 ? `${paths.dashboard}?${query.toString()}` : paths.dashboard;
}

/** What an address of the dashboard asks for; without a standing, those who are behind. */
export function namesChoice(query: URLSearchParams): Omit<NamesChoice, 'year'> & { readonly year: number | undefined } {
  const standing = (Object.keys(WORDS) as Standing[]).find((each) => WORDS[each] === query.get('pegawai'));
  return {
    unitId: query.get('unit') ?? undefined,
    year: Number(query.get('tahun')) || undefined,
    standing: standing ?? 'BEHIND',
    direct: query.get('langsung') === 'ya' || undefined,
    month: Number(query.get('bulan')) || undefined,
  };
}
