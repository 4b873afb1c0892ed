import type { FactsReach } from '../completion/facts-reach';
import type { RowSource } from '../spreadsheet/copy-sql';
import type { SheetColumn } from '../spreadsheet/sheet-column';
import { completionRows, COURSE, NIP_THEN, REVOKED, SIASN_FORM, SIASN_ID, SIASN_PERSON } from './completion-columns';
import type { ExportOrder } from './export-kinds';

const day = (sql: string): string => `to_char(${sql}, 'DD-MM-YYYY')`;
/** SIASN takes whole hours; JP are rounded down. */
const HOURS = 'floor(r.jp)::int';
/** The year of the certificate. */
const YEAR = 'extract(year from k.issued_on)::int';

const WHO: readonly SheetColumn[] = [
  { heading: 'pnsOrangId', sql: SIASN_ID, kind: 'harmless', width: 38 },
  { heading: 'nipBaru', sql: NIP_THEN, kind: 'code', width: 20 },
];

/** A certificate that was there and held at T. */
const CERTIFIED = `k.number_text is not null and not ${REVOKED}`;

/** Completed learning with a certificate that goes to `/kursus/save`: every kind of SIASN but structural training. */
export const siasnCourseRows = (order: ExportOrder, reach: FactsReach): RowSource => certifiedRows(order, reach, 'r.form_id between 2 and 25');

/** Structural training, which goes to `/diklat/save`. */
export const siasnTrainingRows = (order: ExportOrder, reach: FactsReach): RowSource => certifiedRows(order, reach, 'r.form_id = 1');

/** Counts the rows that SIASN would refuse as well: those of people whose id there is not recorded. */
function certifiedRows(order: ExportOrder, reach: FactsReach, forms: string): RowSource {
  const source = completionRows(order, reach, [SIASN_PERSON], `${CERTIFIED} and ${forms}`);
  return { ...source, count: `select count(*) as rows, count(*) - count(${SIASN_ID}) as "withoutSiasnId" ${source.from}` };
}

/** Members of SIASN's `RwKursusCreate` in its spelling; empty where only BKN knows the value. */
export const SIASN_COURSE_COLUMNS: readonly SheetColumn[] = [
  ...WHO,
  { heading: 'institusiPenyelenggara', sql: 'organiser', label: COURSE, kind: 'harmless', width: 36 },
  { heading: 'jenisDiklatId', sql: 'r.form_id::text', kind: 'code', width: 14 },
  { heading: 'jenisKursus', sql: 'null::text', kind: 'code', width: 12 },
  { heading: 'jenisKursusSertipikat', sql: 'certificate_kind', label: SIASN_FORM, kind: 'code', width: 20 },
  { heading: 'jumlahJam', sql: HOURS, kind: 'number', width: 10 },
  { heading: 'lokasiId', sql: 'null::text', kind: 'code', width: 10 },
  { heading: 'namaKursus', sql: 'title', label: COURSE, kind: 'harmless', width: 48 },
  { heading: 'nomorSertipikat', sql: 'k.number_text', kind: 'text', width: 34 },
  { heading: 'tahunKursus', sql: YEAR, kind: 'number', width: 12 },
  { heading: 'tanggalKursus', sql: day('r.started_on'), kind: 'code', width: 14 },
  { heading: 'tanggalSelesaiKursus', sql: day('r.on_date'), kind: 'code', width: 20 },
];

/** Members of SIASN's `RwDiklatCreate`; the level of structural training has to be filled in by hand. */
export const SIASN_TRAINING_COLUMNS: readonly SheetColumn[] = [
  ...WHO,
  { heading: 'bobot', sql: 'null::text', kind: 'code', width: 8 },
  { heading: 'institusiPenyelenggara', sql: 'organiser', label: COURSE, kind: 'harmless', width: 36 },
  { heading: 'jenisKompetensi', sql: 'null::text', kind: 'code', width: 16 },
  { heading: 'jumlahJam', sql: HOURS, kind: 'number', width: 10 },
  { heading: 'latihanStrukturalId', sql: 'null::text', kind: 'code', width: 18 },
  { heading: 'nomor', sql: 'k.number_text', kind: 'text', width: 34 },
  { heading: 'tahun', sql: YEAR, kind: 'number', width: 8 },
  { heading: 'tanggal', sql: day('r.started_on'), kind: 'code', width: 14 },
  { heading: 'tanggalSelesai', sql: day('r.on_date'), kind: 'code', width: 14 },
];
