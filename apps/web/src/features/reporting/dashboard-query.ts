import { paths } from '../../ui/paths';
import type { Standing } from './api';

const WORDS: Readonly<Record<Standing, string>> = { ALL: 'semua', BEHIND: 'belum', REACHED: 'tercapai', NO_DUTY: 'tanpa' };

/** Address of the dashboard of a unit and year, with one list of names open or none. */
export function dashboardQuery({ unitId, year, standing }: { unitId?: string | undefined; year?: number | undefined; standing?: Standing | undefined }): string {
  const query = new URLSearchParams();
  if (unitId) query.set('unit', unitId);
  if (year) query.set('tahun', String(year));
  if (standing) query.set('pegawai', WORDS[standing]);
  return query.size > 0 ? `${paths.dashboard}?${query.toString()}` : paths.dashboard;
}
