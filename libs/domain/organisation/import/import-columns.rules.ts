/** What a column of an employee file can mean. */
export const IMPORT_FIELDS = {
  nip: { label: 'NIP', required: true, headers: ['nip', 'nipbaru', 'nippppk', 'nipppk', 'nipnippppk', 'nomorindukpegawai', 'nomorinduk', 'ninip'] },
  fullName: { label: 'Nama', required: true, headers: ['nama', 'namalengkap', 'namapegawai', 'name', 'fullname'] },
  frontTitle: { label: 'Gelar depan', required: false, headers: ['gelardepan', 'glrdepan', 'gelardpn', 'fronttitle'] },
  backTitle: { label: 'Gelar belakang', required: false, headers: ['gelarbelakang', 'glrbelakang', 'gelarblk', 'backtitle'] },
  birthPlace: { label: 'Tempat lahir', required: false, headers: ['tempatlahir', 'tmplahir', 'tptlahir', 'birthplace'] },
  birthDate: { label: 'Tanggal lahir', required: false, headers: ['tanggallahir', 'tgllahir', 'birthdate'] },
  sex: { label: 'Jenis kelamin', required: false, headers: ['jeniskelamin', 'jk', 'kelamin', 'lp', 'sex', 'gender'] },
  kind: { label: 'Status pegawai', required: true, headers: ['status', 'statuspegawai', 'statuskepegawaian', 'jenispegawai', 'kedudukanpegawai', 'jenisasn', 'kind'] },
  rankGrade: { label: 'Golongan/ruang', required: false, headers: ['golongan', 'gol', 'golruang', 'golonganruang', 'golruangakhir', 'golakhir', 'pangkatgolongan', 'rankgrade'] },
  legalStanding: { label: 'Kedudukan hukum', required: false, headers: ['kedudukanhukum', 'kodekedudukanhukum', 'legalstanding'] },
  unit: { label: 'Unit kerja (kode atau nama)', required: true, headers: ['unit', 'unitkerja', 'unor', 'unitorganisasi', 'namaunor', 'unornama', 'kodeunit', 'opd', 'skpd', 'perangkatdaerah', 'satuankerja'] },
  position: { label: 'Jabatan (kode atau nama)', required: false, headers: ['jabatan', 'namajabatan', 'jabatannama', 'kodejabatan', 'position'] },
  oldNip: { label: 'NIP lama', required: false, headers: ['niplama', 'nipsebelumnya', 'nip9', 'oldnip'] },
  siasnId: { label: 'ID SIASN', required: false, headers: ['idsiasn', 'pnsorangid', 'pnsid', 'idpns', 'siasnid'] },
} as const;
export type ImportField = keyof typeof IMPORT_FIELDS;

/** Field -> index of the column, from 0. A field that is absent is not read. */
export type ColumnMapping = Readonly<Partial<Record<ImportField, number>>>;

const FIELDS = Object.keys(IMPORT_FIELDS) as ImportField[];
const plain = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Guesses what each column means from the header row; the first column that fits a field takes it. */
export function guessMapping(headers: readonly string[]): ColumnMapping {
  const mapping: Partial<Record<ImportField, number>> = {};
  headers.forEach((header, column) => {
    const field = FIELDS.find((name) => (IMPORT_FIELDS[name].headers as readonly string[]).includes(plain(header)));
    if (field && mapping[field] === undefined) mapping[field] = column;
  });
  return mapping;
}

/** Which of the first rows holds the headers: titles may stand above it. Position from 0. */
export function headerRowOf(rows: readonly (readonly string[])[]): number {
  const found = rows.findIndex((row) => {
    const mapping = guessMapping(row);
    return mapping.nip !== undefined && mapping.fullName !== undefined;
  });
  return found >= 0 ? found : Math.max(rows.findIndex((row) => row.some((cell) => cell !== '')), 0);
}

/** The required fields that no column is mapped to. */
export const missingFields = (mapping: ColumnMapping): ImportField[] =>
  FIELDS.filter((field) => IMPORT_FIELDS[field].required && mapping[field] === undefined);

/** True when every key is a field and every column exists and is used once. */
export function isMapping(mapping: Readonly<Record<string, unknown>>, columns: number): mapping is ColumnMapping {
  const used = Object.values(mapping);
  return (
    Object.keys(mapping).every((field) => Object.hasOwn(IMPORT_FIELDS, field)) &&
    used.every((column) => Number.isInteger(column) && (column as number) >= 0 && (column as number) < columns) &&
    new Set(used).size === used.length
  );
}
