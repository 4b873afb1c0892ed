import ExcelJS from 'exceljs';

import { SHEET_COLUMNS } from './sheet-questions.rules';

/** One question of a sheet, by column. */
export type QuestionSheetRow = Partial<Record<(typeof SHEET_COLUMNS)[number], string>>;

/** One row of each kind; what the columns mean is seen from them. */
export const EXAMPLE_ROWS: readonly QuestionSheetRow[] = [
  { Jenis: 'Pilihan Ganda', Soal: 'Berapa menit dalam satu jam pelajaran (JP)?', 'Pilihan A': '30', 'Pilihan B': '45', 'Pilihan C': '60', Kunci: 'B', 'Umpan Balik': 'Satu JP adalah 45 menit.', Topik: 'Jam Pelajaran' },
  { Jenis: 'Pilihan Jamak', Soal: 'Manakah yang termasuk nilai dasar BerAKHLAK?', 'Pilihan A': 'Kompeten', 'Pilihan B': 'Kompetitif', 'Pilihan C': 'Harmonis', Kunci: 'A, C', Topik: 'Nilai Dasar' },
  { Jenis: 'Benar atau Salah', Soal: 'Setiap ASN wajib mengembangkan kompetensi.', Kunci: 'Benar', Topik: 'Jam Pelajaran' },
  { Jenis: 'Isian Singkat', Soal: 'Kepanjangan JP adalah …', Kunci: 'jam pelajaran; jam pelatihan', Topik: 'Jam Pelajaran' },
  { Jenis: 'Angka', Soal: 'Berapa JP paling sedikit setahun bagi PNS?', Kunci: '20', Topik: 'Jam Pelajaran' },
  { Jenis: 'Menjodohkan', Soal: 'Jodohkan singkatan dengan kepanjangannya.', 'Pilihan A': 'SKJ = Standar Kompetensi Jabatan', 'Pilihan B': 'JP = Jam Pelajaran', Topik: 'Istilah' },
  { Jenis: 'Mengurutkan', Soal: 'Urutkan tahap pengembangan kompetensi.', 'Pilihan A': 'Analisis kebutuhan', 'Pilihan B': 'Pelaksanaan', 'Pilihan C': 'Evaluasi', Topik: 'Istilah' },
];

/** The example as XLSX. */
export const exampleSheet = (): Promise<Buffer> => questionSheet(EXAMPLE_ROWS);

/** Questions as XLSX, in the columns that are read back. */
export async function questionSheet(rows: readonly QuestionSheetRow[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Soal');
  sheet.columns = SHEET_COLUMNS.map((header) => ({ header, key: header, width: header === 'Soal' ? 50 : 20 }));
  sheet.getRow(1).font = { bold: true };
  sheet.addRows([...rows]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
