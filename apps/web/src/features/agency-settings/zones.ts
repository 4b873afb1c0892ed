/** The three zones of Indonesia, as people call them. */
export const ZONES = [
  { value: 'Asia/Jakarta', label: 'WIB (UTC+7)' },
  { value: 'Asia/Makassar', label: 'WITA (UTC+8)' },
  { value: 'Asia/Jayapura', label: 'WIT (UTC+9)' },
] as const;
