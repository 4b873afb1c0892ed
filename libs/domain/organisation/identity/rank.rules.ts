import type { EmployeeKind } from './nip.rules';

/** Rank names (pangkat) of civil servants by grade (golongan/ruang). */
export const RANK_NAMES: Readonly<Record<string, string>> = {
  'I/a': 'Juru Muda', 'I/b': 'Juru Muda Tingkat I', 'I/c': 'Juru', 'I/d': 'Juru Tingkat I',
  'II/a': 'Pengatur Muda', 'II/b': 'Pengatur Muda Tingkat I', 'II/c': 'Pengatur', 'II/d': 'Pengatur Tingkat I',
  'III/a': 'Penata Muda', 'III/b': 'Penata Muda Tingkat I', 'III/c': 'Penata', 'III/d': 'Penata Tingkat I',
  'IV/a': 'Pembina', 'IV/b': 'Pembina Tingkat I', 'IV/c': 'Pembina Utama Muda', 'IV/d': 'Pembina Utama Madya', 'IV/e': 'Pembina Utama',
};

/** Grades of contract employees: roman I to XVII, without a rank name. */
export const CONTRACT_GRADES = [
  'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII',
] as const;

/** The grade in its usual spelling (`iii / A` -> `III/a`), or null when the kind of employee knows no such grade. */
export function parseGrade(text: string, kind: EmployeeKind): string | null {
  const compact = text.replace(/\s+/g, '').replace(/^gol(ongan)?\.?/i, '').replace('.', '/');
  if (kind === 'PPPK' || kind === 'PPPK_PARUH_WAKTU') {
    return CONTRACT_GRADES.find((grade) => grade === compact.toUpperCase()) ?? null;
  }
  return Object.keys(RANK_NAMES).find((grade) => grade.toLowerCase() === compact.toLowerCase()) ?? null;
}

/** As printed on a certificate: `Penata Muda / III/a`, `Golongan IX`, or `-`. */
export function rankText(kind: EmployeeKind, grade: string | null): string {
  if (!grade) return '-';
  const name = kind === 'PNS' || kind === 'CPNS' ? RANK_NAMES[grade] : undefined;
  return name ? `${name} / ${grade}` : `Golongan ${grade}`;
}
