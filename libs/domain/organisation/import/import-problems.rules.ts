import type { ImportField } from './import-columns.rules';

interface ProblemWords {
  readonly id: string;
  readonly en: string;
}

/** What can be wrong with a row, each with its remedy. */
export const IMPORT_PROBLEMS = {
  MISSING: { id: 'Sel kosong. Isi kolom ini.', en: 'The cell is empty. Fill it in.' },
  TOO_LONG: { id: 'Isi lebih dari 200 karakter. Singkatkan.', en: 'More than 200 characters. Shorten it.' },
  FORMULA: { id: 'Sel berisi rumus, bukan isian. Tempel sebagai nilai, atau tulis kembali tanpa tanda = + - @ di depan.', en: 'The cell holds a formula. Paste it as a value, or write it without = + - @ in front.' },
  NIP_AS_NUMBER: { id: 'NIP tersimpan sebagai angka sehingga angka terakhirnya hilang. Ubah format kolom menjadi Teks lalu isi kembali.', en: 'The NIP is stored as a number and lost its last digits. Format the column as Text and fill it in again.' },
  NIP_LENGTH: { id: 'NIP harus 18 angka. Periksa angka yang kurang atau lebih.', en: 'A NIP has 18 digits. Check for missing or extra ones.' },
  NIP_BIRTH_DATE: { id: 'Delapan angka pertama NIP bukan tanggal lahir yang ada. Periksa kembali.', en: 'The first eight digits are no real birth date. Check them.' },
  NIP_PATTERN: { id: 'Angka ke-13 dan ke-14 NIP harus bulan 01-12 (PNS) atau 21-29 (PPPK).', en: 'Digits 13 and 14 must be a month 01-12 (PNS) or 21-29 (PPPK).' },
  NIP_SEX: { id: 'Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan).', en: 'Digit 15 must be 1 (male) or 2 (female).' },
  NIP_SERIAL: { id: 'Tiga angka terakhir NIP tidak boleh 000.', en: 'The last three digits may not be 000.' },
  NIP_REPEATED: { id: 'NIP ini sudah ada di baris lain dalam berkas. Hapus salah satunya.', en: 'Another row of the file has this NIP. Remove one of them.' },
  NIP_OTHER_AGENCY: { id: 'NIP ini tercatat pada instansi lain. Pindahkan pegawai melalui instansi asalnya.', en: 'This NIP belongs to another agency. Have that agency move the employee.' },
  KIND_UNKNOWN: { id: 'Status pegawai tidak dikenal. Gunakan PNS, CPNS, PPPK, atau PPPK Paruh Waktu.', en: 'Unknown kind. Use PNS, CPNS, PPPK or PPPK Paruh Waktu.' },
  GRADE_UNKNOWN: { id: 'Golongan tidak sesuai dengan status pegawai. Contoh: III/a untuk PNS, IX untuk PPPK.', en: 'The grade does not fit the kind of employee. Examples: III/a for PNS, IX for PPPK.' },
  UNIT_UNKNOWN: { id: 'Unit kerja tidak ditemukan. Tulis kode atau nama persis seperti pada halaman Unit dan Jabatan, atau tambahkan unitnya dahulu.', en: 'No such unit. Write its code or name as on the page of units, or add the unit first.' },
  UNIT_AMBIGUOUS: { id: 'Beberapa unit bernama sama. Tulis kode unit, atau "Perangkat Daerah / Unit".', en: 'Several units have this name. Write the code, or "Department / Unit".' },
  POSITION_UNKNOWN: { id: 'Jabatan tidak ditemukan. Tulis kode atau nama persis seperti pada halaman Unit dan Jabatan, atau tambahkan jabatannya dahulu.', en: 'No such position. Write its code or name as in the list, or add it first.' },
  POSITION_AMBIGUOUS: { id: 'Beberapa jabatan bernama sama. Tulis kode jabatan.', en: 'Several positions have this name. Write the code.' },
  BIRTH_DATE_UNKNOWN: { id: 'Tanggal lahir tidak terbaca. Contoh: 15-02-1990.', en: 'The birth date cannot be read. Example: 15-02-1990.' },
  SEX_UNKNOWN: { id: 'Jenis kelamin tidak terbaca. Gunakan L atau P.', en: 'The sex cannot be read. Use L or P.' },
  STANDING_UNKNOWN: { id: 'Kedudukan hukum tidak dikenal. Gunakan kode SIASN, misalnya 01 untuk Aktif.', en: 'Unknown legal standing. Use the SIASN code, such as 01 for active.' },
  RETROACTIVE: { id: 'Sudah ada perubahan yang lebih baru untuk pegawai ini. Pilih tanggal berlaku yang lebih akhir.', en: 'A later change is recorded for this employee. Choose a later date.' },
  QUESTION_OPEN: { id: 'Nama dan tanggal lahir sama dengan pegawai lain, dan pertanyaan belum dijawab. Jawab lalu impor kembali.', en: 'Same name and birth date as another employee, and the question was not answered. Answer it and import again.' },
  PERSON_REPEATED: { id: 'Menurut jawaban Anda, orang ini sudah ada di baris lain dalam berkas dengan NIP lain. Hapus baris yang NIP-nya salah.', en: 'By your answer this person stands in another row of the file under another NIP. Remove the row with the wrong one.' },
  NUMBER_TAKEN: { id: 'NIP atau nomor lain pada baris ini sudah dipakai pegawai lain.', en: 'A number in this row belongs to somebody else.' },
  NOT_APPLIED: { id: 'Baris tidak dapat disimpan. Periksa data pegawai ini lalu impor kembali.', en: 'The row could not be saved. Check this employee and import again.' },
} as const satisfies Record<string, ProblemWords>;

export type ImportProblemCode = keyof typeof IMPORT_PROBLEMS;

/** What is wrong in one cell of one row. */
export interface RowProblem {
  readonly field: ImportField;
  /** Header of the column as in the file; null when the column is not in the file. */
  readonly column: string | null;
  readonly code: ImportProblemCode;
  /** The other row, for repeats. */
  readonly row?: number;
}

/** A problem as a sentence: column and remedy, in Indonesian. */
export const problemText = ({ column, field, code, row }: RowProblem): string =>
  `${column ?? field}${row ? ` (lihat baris ${row})` : ''}: ${IMPORT_PROBLEMS[code].id}`;
