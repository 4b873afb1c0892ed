import type { CivilDate } from '@piawai/contracts';

/** The four kinds of civil servants; a CPNS is not yet a PNS. */
export const EMPLOYEE_KINDS = ['PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU'] as const;
export type EmployeeKind = (typeof EMPLOYEE_KINDS)[number];
export type Sex = 'MALE' | 'FEMALE';

export type NipProblem = 'LENGTH' | 'BIRTH_DATE' | 'PATTERN' | 'SEX' | 'SERIAL';
export type NipWarning = 'FUTURE_START' | 'TOO_YOUNG' | 'OTHER_KIND';

export interface Nip {
  /** 18 digits; a string, for it lies above 2^53. */
  readonly value: string;
  readonly birthDate: CivilDate;
  readonly sex: Sex;
  /** Which numbering it follows: civil servants (PNS, CPNS) or contract employees. */
  readonly numbering: 'PNS' | 'PPPK';
  readonly startYear: number;
  /** Ordinal of the contract, 1-9; null for PNS. */
  readonly contract: number | null;
}

export type ParsedNip = { readonly ok: true; readonly nip: Nip } | { readonly ok: false; readonly problem: NipProblem };

/** Removes what people type between the groups of a NIP: spaces, dots, dashes and a leading apostrophe of spreadsheets. */
export const compactNip = (text: string): string => text.replace(/[\s.\-'’]/g, '');

const isCalendarDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/**
 * Reads a NIP (PNS: birth 8, start YYYYMM 6, sex 1, serial 3) or NI PPPK (birth 8, year 4, `2`, contract 1-9, sex 1, serial 3).
 * @param text as typed: spaces and dots allowed
 */
export function parseNip(text: string): ParsedNip {
  const value = compactNip(text);
  const problem = (of: NipProblem): ParsedNip => ({ ok: false, problem: of });
  if (!/^\d{18}$/.test(value)) return problem('LENGTH');
  const at = (from: number, to: number): number => Number(value.slice(from, to));
  if (!isCalendarDate(at(0, 4), at(4, 6), at(6, 8))) return problem('BIRTH_DATE');
  const pair = at(12, 14);
  const isPns = pair >= 1 && pair <= 12;
  const isPppk = pair >= 21 && pair <= 29;
  if (!isPns && !isPppk) return problem('PATTERN');
  const sex = at(14, 15);
  if (sex !== 1 && sex !== 2) return problem('SEX');
  if (at(15, 18) === 0) return problem('SERIAL');
  return {
    ok: true,
    nip: {
      value,
      birthDate: `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`,
      sex: sex === 1 ? 'MALE' : 'FEMALE',
      numbering: isPns ? 'PNS' : 'PPPK',
      startYear: at(8, 12),
      contract: isPppk ? pair - 20 : null,
    },
  };
}

/** What is unlikely but not wrong. A part-time contract may follow either numbering. */
export function nipWarnings(nip: Nip, kind: EmployeeKind, today: CivilDate): NipWarning[] {
  const warnings: NipWarning[] = [];
  if (nip.startYear > Number(today.slice(0, 4)) + 1) warnings.push('FUTURE_START');
  if (nip.startYear - Number(nip.birthDate.slice(0, 4)) < (nip.numbering === 'PNS' ? 18 : 20)) warnings.push('TOO_YOUNG');
  const expected = kind === 'PNS' || kind === 'CPNS' ? 'PNS' : 'PPPK';
  if (kind !== 'PPPK_PARUH_WAKTU' && nip.numbering !== expected) warnings.push('OTHER_KIND');
  return warnings;
}

/** In groups 8-6-1-3, as it is written on paper. */
export const formatNip = (nip: string): string =>
  nip.length === 18 ? `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}` : nip;

/** For readers who do not manage people: birth date and serial stay hidden. */
export const maskNip = (nip: string): string => `${'•'.repeat(Math.max(nip.length - 4, 0))}${nip.slice(-4)}`;
