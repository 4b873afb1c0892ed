import type { Language } from './define-messages';

const locale = { id: 'id-ID', en: 'en-GB' } as const;

/** `85,5` in Indonesian, `85.5` in English; at most `digits` decimals, grouped thousands. */
export function formatNumber(value: number, language: Language, digits = 2): string {
  return new Intl.NumberFormat(locale[language], { maximumFractionDigits: digits }).format(value);
}

/** A share of one, `0.7` -> `70%`. */
export function formatShare(share: number, language: Language): string {
  return `${formatNumber(Math.round(share * 100), language, 0)}%`;
}

/** Bytes as people read them: `180 kB`, `1,3 MB` (decimal units). */
export function formatSize(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes}\u00a0B`;
  if (bytes < 999_500) return `${formatNumber(bytes / 1000, language, 0)}\u00a0kB`;
  if (bytes < 999_500_000) return `${formatNumber(bytes / 1_000_000, language, 1)}\u00a0MB`;
  return `${formatNumber(bytes / 1_000_000_000, language, 1)}\u00a0GB`;
}

/** Whole minutes as people read them: `12 menit`, `1 jam 30 menit`. */
export function formatMinutes(minutes: number, language: Language): string {
  const words = { id: { hour: 'jam', minute: 'menit' }, en: { hour: 'h', minute: 'min' } }[language];
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest}\u00a0${words.minute}`;
  return rest === 0 ? `${hours}\u00a0${words.hour}` : `${hours}\u00a0${words.hour} ${rest}\u00a0${words.minute}`;
}
