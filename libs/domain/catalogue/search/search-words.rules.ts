const MAX_WORDS = 8;

/** A full-text query in which every word may be the beginning of one: `pelindungan da` -> `pelindungan:* & da:*`. Null = no word. */
export function prefixQuery(text: string): string | null {
  const words = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words ? words.slice(0, MAX_WORDS).map((word) => `${word}:*`).join(' & ') : null;
}
