const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const;
const GROUPS: readonly (readonly [size: number, word: string])[] = [
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
  [1_000, 'ribu'],
  [100, 'ratus'],
  [10, 'puluh'],
];

/**
 * A number in Indonesian words: 20 -> `dua puluh`, 11 -> `sebelas`, 2.5 -> `dua koma lima`.
 * Zero or more, below 10^12, at most two decimals.
 */
export function terbilang(value: number): string {
  if (!Number.isFinite(value) || value < 0 || value >= 1e12) throw new RangeError(`Not a number that can be written out: ${value}`);
  const [whole, decimals] = String(Math.round(value * 100) / 100).split('.') as [string, string | undefined];
  const words = spell(Number(whole));
  return decimals ? `${words} koma ${[...decimals].map((digit) => DIGITS[Number(digit)]).join(' ')}` : words;
}

/** `20 (dua puluh) jam pelajaran`, with a decimal comma. */
export function jpInWords(jp: number): string {
  return `${decimalComma(jp)} (${terbilang(jp)}) jam pelajaran`;
}

/** Digits as Indonesians write them: 2.5 -> `2,5`. */
export function decimalComma(value: number): string {
  return String(Math.round(value * 100) / 100).replace('.', ',');
}

function spell(value: number): string {
  if (value < 10) return DIGITS[value] ?? '';
  if (value === 10) return 'sepuluh';
  if (value === 11) return 'sebelas';
  if (value < 20) return `${spell(value - 10)} belas`;
  for (const [size, word] of GROUPS) {
    if (value < size) continue;
    const count = Math.floor(value / size);
    // seribu, seratus and sepuluh, but satu juta and satu miliar
    const head = count === 1 && size <= 1_000 ? `se${word}` : `${spell(count)} ${word}`;
    return value % size === 0 ? head : `${head} ${spell(value % size)}`;
  }
  return '';
}
