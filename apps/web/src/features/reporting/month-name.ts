import type { Language } from '../../ui/i18n/define-messages';

const locale = { id: 'id-ID', en: 'en-GB' } as const;

/** `Mar` for `2026-03`; with the year where several years are shown. */
export function monthName(month: string, language: Language, withYear = false): string {
  const date = new Date(`${month}-15T00:00:00Z`);
  return new Intl.DateTimeFormat(locale[language], { month: 'short', ...(withYear ? { year: '2-digit' } : {}), timeZone: 'UTC' }).format(date);
}
