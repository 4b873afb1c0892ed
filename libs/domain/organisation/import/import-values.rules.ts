import type { CivilDate } from '@piawai/contracts';

import type { EmployeeKind, Sex } from '../identity/nip.rules';
import { LEGAL_STANDINGS } from '../identity/legal-standing.rules';

const MONTHS = ['januari', 'februari', 'maret', 'april', 'mei', 'juni', 'juli', 'agustus', 'september', 'oktober', 'november', 'desember'];

/** `15-02-1990`, `15/2/1990`, `1990-02-15`, `15 Februari 1990` -> civil date, or null. */
export function readDate(text: string): CivilDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  const local = /^(\d{1,2})[-/. ](\d{1,2}|[a-z]+)[-/. ](\d{4})$/i.exec(text.trim());
  if (!iso && !local) return null;
  const [year, monthText, day] = iso ? [iso[1], iso[2], iso[3]] : [local?.[3], local?.[2], local?.[1]];
  const named = MONTHS.findIndex((month) => month.startsWith((monthText ?? '').toLowerCase().slice(0, 3)) && /[a-z]/i.test(monthText ?? ''));
  const month = named >= 0 ? named + 1 : Number(monthText);
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day) && Number(year) > 1900;
  return real ? date.toISOString().slice(0, 10) : null;
}

const SEXES: Readonly<Record<string, Sex>> = {
  l: 'MALE', lk: 'MALE', lakilaki: 'MALE', pria: 'MALE', m: 'MALE', male: 'MALE', '1': 'MALE',
  p: 'FEMALE', pr: 'FEMALE', perempuan: 'FEMALE', wanita: 'FEMALE', f: 'FEMALE', female: 'FEMALE', '2': 'FEMALE',
};

export const readSex = (text: string): Sex | null => SEXES[text.toLowerCase().replace(/[^a-z0-9]/g, '')] ?? null;

const KINDS: Readonly<Record<string, EmployeeKind>> = {
  pns: 'PNS', cpns: 'CPNS', calonpns: 'CPNS', pppk: 'PPPK', p3k: 'PPPK', pppkpenuhwaktu: 'PPPK',
  pppkparuhwaktu: 'PPPK_PARUH_WAKTU', p3kparuhwaktu: 'PPPK_PARUH_WAKTU', pppkpw: 'PPPK_PARUH_WAKTU', paruhwaktu: 'PPPK_PARUH_WAKTU',
};

export const readKind = (text: string): EmployeeKind | null => KINDS[text.toLowerCase().replace(/[^a-z0-9]/g, '')] ?? null;

/** A SIASN code (`1` and `01`) or its name. */
export function readStanding(text: string): string | null {
  const code = /^\d{1,2}$/.test(text) ? text.padStart(2, '0') : null;
  if (code && (code in LEGAL_STANDINGS || Number(code) >= 66)) return code;
  return Object.entries(LEGAL_STANDINGS).find(([, name]) => name.toLowerCase() === text.toLowerCase())?.[0] ?? null;
}
