import { csvLine } from '../import/rejected-rows.rules';
import type { EmployeeLine } from './employee.types';

const HEADER = csvLine(['Nama', 'NIP', 'Status Pegawai', 'Golongan', 'Kedudukan Hukum', 'Jabatan', 'Unit Kerja']);

/** The head of the file; the mark makes spreadsheets read it as UTF-8. */
export const employeeCsvHead = (): string => `\uFEFF${HEADER}`;

/** Lines of the list as CSV, harmless to spreadsheets. @param number how a NIP is shown to the reader */
export const employeeCsvLines = (people: readonly EmployeeLine[], number: (nip: string) => string): string =>
  people
    .map((line) => csvLine([line.displayName, line.nip ? number(line.nip) : '', line.employeeKind ?? '', line.rankGrade ?? '', line.legalStanding ?? '', line.positionName ?? '', line.unitName]))
    .join('');
