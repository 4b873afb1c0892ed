/** What an order means for one row, and after it was applied what came of it; in words for lists that people download. */
export const ORDER_RESULTS = {
  ENROL: 'Akan didaftarkan.',
  REQUESTED: 'Pengajuannya yang menunggu akan langsung disetujui.',
  ENROLLED: 'Sudah didaftarkan.',
  ALREADY: 'Sudah terdaftar pada pelatihan ini; tidak ada yang berubah.',
  COMPLETED: 'Sudah menyelesaikan pelatihan ini.',
  EXEMPTED: 'Dibebaskan dari pelatihan ini. Batalkan pembebasannya di daftar peserta bila perlu ikut.',
  PREREQUISITE: 'Belum menyelesaikan pelatihan prasyarat.',
  FULL: 'Kuota pelatihan sudah penuh.',
  CLOSED: 'Pelatihan sudah tidak membuka pendaftaran.',
  OWN: 'Anda sendiri. Mintalah admin lain menugaskan Anda.',
  OUT_OF_REACH: 'Di luar unit yang Anda kelola.',
  ENDED: 'Sudah tidak bertugas di instansi ini.',
  UNKNOWN: 'NIP tidak ditemukan. Periksa angkanya atau impor pegawainya lebih dahulu.',
  REPEATED: 'Pegawai ini sudah ada pada baris sebelumnya.',
  BAD_NIP: 'Bukan NIP yang benar.',
} as const;
export type OrderResult = keyof typeof ORDER_RESULTS;

export const isOrderResult = (text: string): text is OrderResult => Object.hasOwn(ORDER_RESULTS, text);

/** Rows that applying may still enrol. */
export const TO_ENROL = ['ENROL', 'REQUESTED'] as const satisfies readonly OrderResult[];

/** Rows that need somebody's attention: nobody is enrolled by them, and not because the person has the course already. */
export const REJECTED_RESULTS = [
  'PREREQUISITE', 'FULL', 'CLOSED', 'OWN', 'OUT_OF_REACH', 'ENDED', 'UNKNOWN', 'REPEATED', 'BAD_NIP', 'EXEMPTED',
] as const satisfies readonly OrderResult[];

/** Why a text is no NIP. */
export const NIP_FAULTS = {
  LENGTH: 'Harus 18 angka.',
  BIRTH_DATE: 'Delapan angka pertama bukan tanggal lahir.',
  PATTERN: 'Angka ke-13 dan ke-14 tidak sesuai pola NIP.',
  SEX: 'Angka ke-15 harus 1 atau 2.',
  SERIAL: 'Tiga angka terakhir tidak boleh 000.',
  AS_NUMBER: 'Disimpan sebagai angka di Excel sehingga digitnya hilang. Ubah kolomnya menjadi teks.',
} as const;
export type NipFault = keyof typeof NIP_FAULTS;

/** The reason of a row as a sentence. */
export const resultText = (result: OrderResult, fault: NipFault | null): string =>
  fault === null ? ORDER_RESULTS[result] : `${ORDER_RESULTS[result]} ${NIP_FAULTS[fault]}`;
