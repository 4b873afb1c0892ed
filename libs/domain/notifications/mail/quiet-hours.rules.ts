import type { QuietHours } from '@piawai/domain/organisation/rules';
import { DateTime } from 'luxon';

/**
 * When the quiet hours end in which an instant lies; null when it lies outside of them.
 * @param zone IANA zone of the reader's unit
 */
export function quietUntil(instant: Date, zone: string, quiet: QuietHours | null): Date | null {
  if (!quiet) return null;
  const local = DateTime.fromJSDate(instant, { zone });
  const time = local.toFormat('HH:mm');
  const overnight = quiet.from > quiet.to;
  const within = overnight ? time >= quiet.from || time < quiet.to : time >= quiet.from && time < quiet.to;
  if (!within) return null;
  const [hour, minute] = quiet.to.split(':').map(Number) as [number, number];
  const endsTomorrow = overnight && time >= quiet.from;
  return local.plus({ days: endsTomorrow ? 1 : 0 }).set({ hour, minute, second: 0, millisecond: 0 }).toJSDate();
}
