import type { Language } from './define-messages';

const locale = { id: 'id-ID', en: 'en-GB' } as const;

/** The three zones of Indonesia by their IANA name. */
const ZONE_WORDS: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** How much of a date is told: `Sabtu, 21 November 2026`, `21 November 2026`, `21 Nov 2026`, `November 2026`. */
export type DateStyle = 'full' | 'long' | 'short' | 'month';

const PARTS: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
};

/** The zone of the device when it is Indonesian, else Western Indonesian Time. */
export function deviceZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone in ZONE_WORDS ? zone : 'Asia/Jakarta';
}

/** A civil date (`2026-11-21`) is shown as it is written, whatever the zone of the device; an instant in `zone`. */
export function formatDate(value: string, language: Language, style: DateStyle = 'full', zone = deviceZone()): string {
  const civil = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const instant = new Date(civil ? `${value}T12:00:00Z` : value);
  return new Intl.DateTimeFormat(locale[language], { ...PARTS[style], timeZone: civil ? 'UTC' : zone }).format(instant);
}

/** `08.14 WIB` in Indonesian, `08:14 WIB` in English. */
export function formatTime(instant: string, language: Language, zone = deviceZone()): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: zone }).format(new Date(instant));
  return `${language === 'id' ? time.replace(':', '.') : time} ${ZONE_WORDS[zone] ?? 'WIB'}`;
}
