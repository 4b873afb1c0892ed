import { EMPLOYEE_KINDS } from '@piawai/domain/organisation/rules';

import { demoPeople } from '../demo/demo-people';
import { type CitySize, peopleOf } from './city';
import { type CityPerson, CityPeople } from './city-people';

export const IMPORT_HEADERS = ['NIP', 'Nama', 'Gelar Depan', 'Gelar Belakang', 'Tempat Lahir', 'Tanggal Lahir', 'Jenis Kelamin', 'Status Pegawai', 'Golongan', 'Unit Kerja', 'Jabatan'] as const;
type Column = (typeof IMPORT_HEADERS)[number];
export type ImportLine = Readonly<Record<Column, string>>;

/** A mistake as people make it, and the row of the file in which it stands. */
export interface BadRow {
  readonly row: number;
  readonly column: Column;
  readonly mistake: string;
}

const KIND_TEXT: Readonly<Record<(typeof EMPLOYEE_KINDS)[number], string>> = { PNS: 'PNS', CPNS: 'CPNS', PPPK: 'PPPK', PPPK_PARUH_WAKTU: 'PPPK Paruh Waktu' };
const changed = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at + by.length);

/** Each mistake once: what it spoils in a good line. */
const MISTAKES: readonly (readonly [column: Column, mistake: string, spoil: (line: ImportLine, before: ImportLine) => string])[] = [
  ['NIP', '17 angka', ({ NIP }) => NIP.slice(0, 17)],
  ['NIP', 'lahir pada bulan ke-13', ({ NIP }) => changed(NIP, 4, '13')],
  ['NIP', 'bulan pengangkatan 47', ({ NIP }) => changed(NIP, 12, '47')],
  ['NIP', 'jenis kelamin 7', ({ NIP }) => changed(NIP, 14, '7')],
  ['NIP', 'tersimpan sebagai angka', ({ NIP }) => `${NIP[0]}.${NIP.slice(1, 6)}E+17`],
  ['NIP', 'sama dengan baris sebelumnya', (_, before) => before.NIP],
  ['Nama', 'rumus', () => '=HYPERLINK("http://contoh.test";"Nama")'],
  ['Nama', 'kosong', () => ''],
  ['Tanggal Lahir', '31 Februari', () => '31-02-1990'],
  ['Status Pegawai', 'bukan jenis ASN', () => 'Honorer'],
  ['Unit Kerja', 'unit yang tidak ada', () => 'Dinas Kebahagiaan'],
  ['Jabatan', 'jabatan yang tidak ada', () => 'Ahli Segala Hal'],
];
/** One person in so many has another grade than recorded. */
const PROMOTED_ONE_IN = 20;
const PROMOTION: Readonly<Record<string, string>> = { 'II/a': 'II/b', 'II/b': 'II/c', 'II/c': 'II/d', 'III/a': 'III/b', 'III/b': 'III/c', 'III/c': 'III/d' };

/** The people of the city, some promoted, and as many new ones as fill the file; twelve rows are bad, each in another way. */
export function importRows(size: CitySize, rows: number): { lines: ImportLine[]; bad: BadRow[] } {
  const present = peopleOf(size).slice(0, Math.floor(rows / 2));
  const everybody = [...present, ...newPeople(size, rows - present.length)];
  const lines = everybody.map((person, at) => lineOf(person, at < present.length && at % PROMOTED_ONE_IN === 7));
  const step = Math.floor((rows - present.length) / (MISTAKES.length + 1));
  const bad = MISTAKES.map(([column, mistake, spoil], at): BadRow => {
    // Among the new ones: a bad row leaves nobody of the city behind.
    const index = present.length + step * (at + 1);
    lines[index] = { ...lines[index]!, [column]: spoil(lines[index]!, lines[index - 1]!) };
    return { row: index + 2, column, mistake };
  });
  return { lines, bad };
}

/** Nobody with the name and the birth date of somebody else: that would be a question, not a row. */
function newPeople(size: CitySize, count: number): CityPerson[] {
  const known = peopleOf(size);
  const maker = new CityPeople(size.seed + 1, new Set([...demoPeople.keys(), ...known.map(({ nip }) => nip)]));
  const alike = new Set(known.map(({ fullName, birthDate }) => `${fullName} ${birthDate}`));
  const made: CityPerson[] = [];
  while (made.length < count) {
    for (const person of maker.staff(count - made.length)) {
      const name = `${person.fullName} ${person.birthDate}`;
      if (!alike.has(name)) made.push(person);
      alike.add(name);
    }
  }
  return made;
}

function lineOf(person: CityPerson, promoted: boolean): ImportLine {
  const [year, month, day] = person.birthDate.split('-');
  return {
    NIP: person.nip, Nama: person.fullName, 'Gelar Depan': person.frontTitle, 'Gelar Belakang': person.backTitle, 'Tempat Lahir': person.birthPlace,
    'Tanggal Lahir': `${day}-${month}-${year}`, 'Jenis Kelamin': person.sex === 'MALE' ? 'L' : 'P', 'Status Pegawai': KIND_TEXT[person.kind],
    Golongan: (promoted ? PROMOTION[person.rankGrade ?? ''] : undefined) ?? person.rankGrade ?? '', 'Unit Kerja': person.unitCode, Jabatan: person.positionCode,
  };
}
