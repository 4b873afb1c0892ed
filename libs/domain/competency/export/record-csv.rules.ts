import type { TimelineEntry } from '../reading/timeline.reader';

const HEADER = [
  'tanggal_mulai', 'tanggal_selesai', 'tahun', 'pelatihan', 'bentuk', 'jenis_diklat_id', 'jp_mentah', 'jp_diakui', 'alasan',
  'kompetensi', 'unit_kerja', 'nomor_sertifikat', 'status_sertifikat', 'alamat_verifikasi', 'status_catatan', 'id_catatan', 'cakupan',
];

/** Until outside learning can be recorded, whoever adds up the JP is to know what they count. */
const COVERAGE = 'hanya platform ini';

/**
 * The record as CSV: UTF-8 with a byte order mark (Excel needs it), comma, CRLF, every JP an integer or two decimals.
 * @param verificationUrl makes the public address of a verification id
 */
export function recordCsv(entries: readonly TimelineEntry[], verificationUrl: (verificationId: string) => string): string {
  const lines = entries.map((entry) => [
    entry.startedOn, entry.completedOn, entry.year, entry.title, entry.form.nameId, entry.form.id, entry.raw, entry.counted,
    entry.why.map((reason) => reason.code).join(' '),
    entry.levels.map((level) => `${level.code}=${level.level}`).join(' '),
    entry.unitName,
    entry.certificate?.number ?? '', entry.certificate?.state ?? '',
    entry.certificate ? verificationUrl(entry.certificate.verificationId) : '',
    entry.reversed ? 'REVERSED' : 'VALID',
    entry.entryId,
    COVERAGE,
  ]);
  return `\uFEFF${[HEADER, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** One cell: quoted where needed; a text that a spreadsheet would take for a formula gets an apostrophe. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // A tab or a return may begin a formula too.
  const text = /^[=+\-@\u0000-\u001f]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
