import { formatDate, type Language } from '../../ui/i18n';

/** `Jan`, `Feb`, … @param month 1 to 12 */
export const monthName = (month: number, language: Language): string =>
  formatDate(`2026-${String(month).padStart(2, '0')}-01`, language, 'month').slice(0, 3);

/** The civil date before another: a period's `to` is the day after its last. */
export function dayBefore(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
