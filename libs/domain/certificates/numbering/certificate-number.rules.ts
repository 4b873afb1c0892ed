import type { CivilDate } from '@piawai/contracts';

const ROMAN_MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;
const TOKEN = /\{([^{}]*)\}/g;
const COUNTER = /^urut(?::([1-9]))?$/;

/** What an agency's pattern may refer to besides the running number. */
export interface NumberContext {
  /** Archive classification, e.g. `800.2.4` (Permendagri 83/2022). */
  readonly classification: string;
  /** Short name of the issuing unit, e.g. `BKPSDM`. */
  readonly unit: string;
  readonly issuedOn: CivilDate;
}

/** A pattern with every token filled in except the running number, which only the register knows. */
export interface NumberForm {
  /** Holds the literal `{urut}` once. */
  readonly text: string;
  /** Least number of digits; shorter numbers get leading zeros. */
  readonly digits: number;
}

export type PatternFault = 'unknown_token' | 'counter_missing' | 'counter_twice' | 'year_missing' | 'stray_brace' | 'too_long';

/** What is wrong with a pattern; an empty list means that it can be used. A number without its year would repeat. */
export function patternFaults(pattern: string): PatternFault[] {
  const tokens = [...pattern.matchAll(TOKEN)].map((match) => match[1] ?? '');
  const counters = tokens.filter((token) => COUNTER.test(token));
  const plain = new Set(['klasifikasi', 'unit', 'bulanRomawi', 'bulan', 'tahun']);
  const faults: PatternFault[] = [];
  if (tokens.some((token) => !COUNTER.test(token) && !plain.has(token))) faults.push('unknown_token');
  if (counters.length === 0) faults.push('counter_missing');
  if (counters.length > 1) faults.push('counter_twice');
  if (!tokens.includes('tahun')) faults.push('year_missing');
  if (/[{}]/.test(pattern.replace(TOKEN, ''))) faults.push('stray_brace');
  if (pattern.length > 120) faults.push('too_long');
  return faults;
}

/** Fills in a pattern such as `{klasifikasi}/{urut:4}/{unit}/{bulanRomawi}/{tahun}`; the pattern must be free of faults. */
export function numberForm(pattern: string, context: NumberContext): NumberForm {
  const faults = patternFaults(pattern);
  if (faults.length > 0) throw new RangeError(`Certificate number pattern: ${faults.join(', ')}`);
  const [year, month] = context.issuedOn.split('-') as [string, string];
  const values: Record<string, string> = {
    klasifikasi: context.classification,
    unit: context.unit,
    bulanRomawi: ROMAN_MONTHS[Number(month) - 1] ?? '',
    bulan: month,
    tahun: year,
  };
  let digits = 1;
  const text = pattern.replace(TOKEN, (_, token: string) => {
    const counter = COUNTER.exec(token);
    if (!counter) return values[token]?.replace(/[{}]/g, '') ?? '';
    digits = Number(counter[1] ?? 1);
    return '{urut}';
  });
  return { text, digits };
}

/** The number as printed; the register's SQL does the same with the number that it just took. */
export function printedNumber(form: NumberForm, number: number): string {
  return form.text.replace('{urut}', String(number).padStart(form.digits, '0'));
}
