interface ErrorWord {
  readonly status: number;
  readonly id: string;
  readonly en: string;
}

/** Every error a caller can meet: HTTP status and one sentence with the remedy, Indonesian and English. */
export const ERROR_CODES = {
  'platform.invalid_input': { status: 400, id: 'Isian belum benar. Periksa kembali bagian yang ditandai.', en: 'The input is not valid. Please check the marked fields.' },
  'platform.not_found': { status: 404, id: 'Data tidak ditemukan.', en: 'Not found.' },
  'platform.sign_in_required': { status: 401, id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' },
  'platform.forbidden': { status: 403, id: 'Anda tidak memiliki akses untuk tindakan ini. Hubungi admin unit Anda bila Anda memerlukannya.', en: 'You may not do this. Ask the admin of your unit if you need it.' },
  'platform.cross_site': { status: 403, id: 'Permintaan berasal dari situs lain. Muat ulang halaman ini lalu coba kembali.', en: 'The request came from another site. Reload this page and try again.' },
  'platform.too_many_requests': { status: 429, id: 'Terlalu banyak percobaan. Tunggu sebentar lalu coba kembali.', en: 'Too many attempts. Wait a moment and try again.' },
  'platform.too_large': { status: 413, id: 'Berkas atau isian terlalu besar.', en: 'The file or the input is too large.' },
  'platform.busy': { status: 503, id: 'Sistem sedang sibuk. Data Anda aman; coba kembali sebentar lagi.', en: 'The system is busy. Your data are safe; try again in a moment.' },
  'platform.stale_edit': { status: 409, id: 'Data ini sudah diubah orang lain sejak Anda membukanya. Bandingkan kedua isian lalu simpan kembali.', en: 'Somebody else changed this since you opened it. Compare both texts and save again.' },
  'platform.different_repeat': { status: 409, id: 'Permintaan dengan nomor yang sama sudah diterima dengan isi berbeda.', en: 'A request with the same id was accepted with other content.' },
  'platform.own_request': { status: 403, id: 'Anda tidak dapat memutuskan pengajuan Anda sendiri.', en: 'You cannot decide on your own request.' },
  'platform.internal': { status: 500, id: 'Terjadi gangguan di sistem. Coba kembali; bila berulang, sampaikan nomor permintaan ini kepada admin.', en: 'Something went wrong. Try again; if it repeats, give this request number to the admin.' },
  'accounts.wrong_credentials': { status: 401, id: 'NIP atau kata sandi tidak cocok. Periksa kembali, atau hubungi admin unit Anda.', en: 'NIP or password do not match. Check them, or ask the admin of your unit.' },
  'accounts.code_required': { status: 401, id: 'Masukkan kode enam angka dari aplikasi autentikator Anda.', en: 'Enter the six-digit code of your authenticator app.' },
  'accounts.wrong_code': { status: 401, id: 'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya lalu coba kembali.', en: 'The code does not match or was used. Wait for the next one.' },
  'accounts.session_ended': { status: 401, id: 'Sesi Anda telah berakhir. Silakan masuk kembali; catatan belajar Anda tidak hilang.', en: 'Your session has ended. Sign in again; nothing of your learning is lost.' },
  'accounts.reset_token_invalid': { status: 400, id: 'Tautan ini sudah dipakai atau kedaluwarsa. Mintalah tautan baru.', en: 'This link was used or has expired. Ask for a new one.' },
  'accounts.activation_refused': { status: 400, id: 'NIP atau kode tidak cocok. Periksa kembali lembar aktivasi Anda; bila tetap tidak cocok, hubungi admin unit Anda.', en: 'NIP or code do not match. Check your activation slip; if it still does not match, ask the admin of your unit.' },
  'accounts.activation_code_spent': { status: 400, id: 'Kode ini sudah dipakai, diganti, atau kedaluwarsa. Hubungi admin unit Anda untuk mendapatkan kode baru.', en: 'This code was used, replaced, or has expired. Ask the admin of your unit for a new one.' },
  'accounts.nobody_to_print': { status: 409, id: 'Tidak ada pegawai yang memerlukan lembar aktivasi pada pilihan ini. Pegawai yang sudah pernah masuk diatur ulang satu per satu.', en: 'Nobody in this selection needs an activation slip. People who have signed in before are reset one by one.' },
  'accounts.too_many_slips': { status: 409, id: 'Paling banyak 10.000 lembar sekali cetak. Pilih unit yang lebih kecil.', en: 'At most 10,000 slips at once. Choose a smaller unit.' },
  'accounts.print_over': { status: 410, id: 'Lembar ini hanya dapat diunduh dalam 24 jam setelah dibuat. Cetak lembar baru bila masih diperlukan.', en: 'A sheet can be downloaded for 24 hours after it was made. Print a new one if it is still needed.' },
  'accounts.blocked': { status: 409, id: 'Akun ini diblokir. Buka blokirnya terlebih dahulu.', en: 'This account is blocked. Unblock it first.' },
  'accounts.confirmation_invalid': { status: 400, id: 'Tautan ini sudah dipakai atau kedaluwarsa, atau alamatnya dipakai akun lain. Isi kembali alamat surel Anda di halaman Akun.', en: 'This link was used or has expired, or the address belongs to another account. Enter your e-mail address again on the Account page.' },
  'accounts.password_too_weak': { status: 400, id: 'Kata sandi sekurang-kurangnya 10 karakter dan bukan NIP atau nama Anda.', en: 'The password needs at least 10 characters and may not be your NIP or name.' },
  'accounts.wrong_password': { status: 403, id: 'Kata sandi saat ini tidak cocok. Periksa kembali.', en: 'The present password does not match. Please check.' },
  'accounts.second_factor_active': { status: 409, id: 'Verifikasi dua langkah sudah aktif. Nonaktifkan dahulu bila hendak menggantinya.', en: 'The second factor is on already. Turn it off first to replace it.' },
  'accounts.link_not_allowed': { status: 403, id: 'Akun ini memegang peran yang tidak dapat Anda atur. Mintalah admin instansi.', en: 'This account holds roles that you may not manage. Ask the admin of the agency.' },
  'accounts.grant_overlaps': { status: 409, id: 'Peran yang sama sudah berlaku pada rentang tanggal itu. Akhiri dahulu yang lama.', en: 'The same role holds in that time already. End the old one first.' },
  'organisation.nip_invalid': { status: 400, id: 'NIP tidak sesuai. NIP terdiri atas 18 angka; periksa kembali.', en: 'The NIP is not valid. It has 18 digits; please check.' },
  'organisation.nip_taken': { status: 409, id: 'NIP ini sudah tercatat pada pegawai lain.', en: 'This NIP belongs to another employee already.' },
  'organisation.no_membership': { status: 409, id: 'Pegawai belum ditempatkan pada unit mana pun. Lengkapi penempatan terlebih dahulu.', en: 'The employee belongs to no unit yet. Complete the placement first.' },
  'organisation.unit_cycle': { status: 409, id: 'Unit tidak dapat menjadi bagian dari dirinya sendiri.', en: 'A unit cannot lie below itself.' },
  'organisation.code_taken': { status: 409, id: 'Kode ini sudah dipakai pada instansi yang sama. Pilih kode lain.', en: 'This code is taken in the same agency. Choose another.' },
  'organisation.unit_in_use': { status: 409, id: 'Unit masih memiliki pegawai atau unit bawahan. Pindahkan terlebih dahulu.', en: 'The unit still has employees or units below it. Move them first.' },
  'organisation.not_retroactive': { status: 409, id: 'Tanggal berlaku mendahului data yang sudah tercatat. Pilih tanggal yang lebih baru.', en: 'The date lies before what is recorded already. Choose a later date.' },
  'organisation.old_nip_invalid': { status: 400, id: 'NIP lama terdiri atas 9 angka; periksa kembali.', en: 'An old NIP has 9 digits; please check.' },
  'organisation.supervision_cycle': { status: 409, id: 'Pegawai tidak dapat dipimpin oleh orang yang dipimpinnya sendiri. Pilih atasan lain.', en: 'Nobody can be led by somebody whom they lead. Choose another supervisor.' },
  'organisation.not_in_service': { status: 409, id: 'Pegawai yang dipilih tidak bertugas pada tanggal itu. Pilih pegawai lain atau tanggal lain.', en: 'The chosen employee is not in service on that day. Choose another person or day.' },
  'organisation.overlaps': { status: 409, id: 'Pada rentang tanggal itu sudah ada penetapan lain. Akhiri dahulu penetapan tersebut, atau pilih tanggal yang tidak beririsan.', en: 'Something else holds in that time already. End it first, or choose dates that do not overlap.' },
  'organisation.unit_closed': { status: 409, id: 'Unit ini sudah ditutup pada tanggal itu. Pilih unit lain atau tanggal yang lebih awal.', en: 'The unit is closed on that date. Choose another unit or an earlier date.' },
  'organisation.person_merged': { status: 409, id: 'Data ini sudah digabungkan. Buka data pegawai yang tetap untuk mengubahnya.', en: 'This record was merged. Open the one that stays to change it.' },
  'organisation.merge_changed_since': { status: 409, id: 'Penggabungan tidak dapat dibatalkan karena unit, jabatan, atau penugasan yang dipindahkan sudah berubah sesudahnya. Perbaiki data pegawai satu per satu.', en: 'The merge cannot be undone, for the units, positions or offices that it moved have changed since. Correct the records one by one.' },
  'organisation.import_not_ready': { status: 409, id: 'Impor ini belum siap diterapkan. Tunggu pemeriksaan selesai.', en: 'This import is not ready to be applied.' },
  'organisation.import_forgotten': { status: 409, id: 'Berkas dan baris impor ini sudah dihapus, 30 hari setelah langkah terakhirnya. Unggah berkasnya lagi.', en: 'The file and rows of this import were removed 30 days after its last step. Upload the file again.' },
  'organisation.import_too_long': { status: 400, id: 'Berkas memuat lebih dari 100.000 baris. Bagi menjadi beberapa berkas.', en: 'The file has more than 100,000 rows. Split it.' },
  'organisation.import_file_invalid': { status: 400, id: 'Berkas tidak dapat dibaca. Gunakan CSV atau XLSX dengan baris judul.', en: 'The file cannot be read. Use CSV or XLSX with a header row.' },
  'standards.rule_begins_too_early': { status: 409, id: 'Ketentuan baru paling cepat berlaku mulai besok, agar perhitungan yang sudah ada tidak berubah.', en: 'A new rule holds from tomorrow at the earliest, so that nothing counted changes.' },
  'standards.version_taken': { status: 409, id: 'Versi ini sudah memuat bentuk tersebut. Gunakan nama versi lain.', en: 'This version holds that form already. Use another name for the version.' },
  'catalogue.not_publishable': { status: 409, id: 'Pelatihan belum dapat diajukan. Lengkapi syarat yang belum terpenuhi.', en: 'The course cannot be handed in yet. Complete what is missing.' },
  'catalogue.wrong_state': { status: 409, id: 'Tindakan ini tidak sesuai dengan status pelatihan saat ini. Muat ulang halaman.', en: 'This does not fit the present state of the course. Reload the page.' },
  'catalogue.reviewer_is_author': { status: 403, id: 'Peninjau tidak boleh penyusun pelatihan itu sendiri.', en: 'The reviewer may not be the author.' },
  'catalogue.code_taken': { status: 409, id: 'Kode pelatihan ini sudah dipakai. Pilih kode lain.', en: 'This course code is taken. Choose another.' },
  'catalogue.file_refused': { status: 400, id: 'Isi berkas tidak sesuai jenis yang diterima: PNG, JPEG, WebP, PDF, PPTX, ODT, MP4, WebM, MP3, M4A, OGG, atau VTT. Simpan ulang dalam salah satu jenis itu.', en: 'The content of the file is of no accepted kind: PNG, JPEG, WebP, PDF, PPTX, ODT, MP4, WebM, MP3, M4A, OGG or VTT. Save it as one of these.' },
  'catalogue.picture_refused': { status: 400, id: 'Gambar tidak dapat dibaca atau terlalu besar. Simpan ulang sebagai JPEG atau PNG, paling besar 50 megapiksel.', en: 'The picture cannot be read or is too large. Save it again as JPEG or PNG of 50 megapixels at most.' },
  'catalogue.correction_too_wide': { status: 409, id: 'Perbaikan salah ketik hanya dapat mengubah teks. Batalkan perubahan yang lain, atau lanjutkan sebagai versi biasa.', en: 'Mending typing errors may change texts only. Undo the other changes, or go on as an ordinary version.' },
  'catalogue.question_in_bank': { status: 409, id: 'Soal yang sama sudah ada pada topik ini. Ubah soal itu, atau pilih topik lain.', en: 'The same question stands under this topic already. Change that one, or choose another topic.' },
  'catalogue.bank_too_small': { status: 409, id: 'Bank soal belum cukup untuk kisi-kisi ini. Kurangi jumlahnya atau tambah soal pada topik yang ditandai.', en: 'The bank has too few questions for this blueprint. Ask for fewer, or add questions to the marked topics.' },
  'catalogue.too_many_questions': { status: 400, id: 'Sekali baca paling banyak 500 soal. Bagi menjadi beberapa bagian.', en: 'At most 500 questions are read at once. Split them.' },
  'catalogue.question_file_unreadable': { status: 400, id: 'Berkas tidak dapat dibaca. Gunakan XLSX, CSV, GIFT, atau Aiken; unduh contoh untuk melihat kolomnya.', en: 'The file cannot be read. Use XLSX, CSV, GIFT or Aiken; download the example to see the columns.' },
  'learning.by_assignment_only': { status: 409, id: 'Pelatihan ini diikuti melalui penugasan. Hubungi admin unit Anda.', en: 'This course is joined by assignment. Ask the admin of your unit.' },
  'learning.already_decided': { status: 409, id: 'Pengajuan ini sudah diputuskan. Muat ulang halaman.', en: 'This request was decided already. Reload the page.' },
  'learning.reason_needed': { status: 400, id: 'Tuliskan alasannya agar pegawai mengetahui langkah berikutnya.', en: 'Write down the reason, so that the employee knows what to do next.' },
  'learning.already_annulled': { status: 409, id: 'Penyelesaian ini sudah dibatalkan.', en: 'This completion was annulled already.' },
  'learning.already_enrolled': { status: 409, id: 'Anda sudah terdaftar pada pelatihan ini.', en: 'You are enrolled in this course already.' },
  'learning.course_full': { status: 409, id: 'Kuota pelatihan ini sudah penuh.', en: 'This course is full.' },
  'learning.course_closed': { status: 409, id: 'Pelatihan ini tidak sedang membuka pendaftaran.', en: 'This course does not take enrolments now.' },
  'learning.prerequisite_missing': { status: 409, id: 'Selesaikan dahulu pelatihan prasyaratnya.', en: 'Finish the prerequisite courses first.' },
  'learning.not_active': { status: 409, id: 'Pendaftaran ini tidak sedang berlangsung.', en: 'This enrolment is not active.' },
  'learning.lesson_not_in_course': { status: 404, id: 'Pelajaran ini bukan bagian dari pelatihan Anda.', en: 'This lesson is not part of your course.' },
  'learning.no_attempts_left': { status: 409, id: 'Kesempatan mengerjakan kuis ini sudah habis. Hubungi penyelenggara.', en: 'No attempts are left for this quiz. Ask the organiser.' },
  'learning.attempts_left': { status: 409, id: 'Peserta masih memiliki kesempatan mengerjakan kuis ini.', en: 'The participant still has attempts left for this quiz.' },
  'learning.attempt_closed': { status: 409, id: 'Kuis ini sudah dikumpulkan atau waktunya telah habis.', en: 'This attempt was handed in or its time has run out.' },
  'certificates.not_current': { status: 409, id: 'Sertifikat ini sudah diganti atau dicabut.', en: 'This certificate was superseded or revoked already.' },
  'certificates.nothing_to_correct': { status: 409, id: 'Tidak ada data yang berubah. Perbaiki isian yang keliru terlebih dahulu.', en: 'Nothing was changed. Mend the wrong field first.' },
  'certificates.not_rendered': { status: 404, id: 'Berkas sertifikat sedang disiapkan. Coba kembali beberapa detik lagi.', en: 'The file is being prepared. Try again in a few seconds.' },
  'certificates.template_invalid': { status: 400, id: 'Templat sertifikat memuat perintah yang tidak diizinkan.', en: 'The template holds something that is not allowed.' },
  'certificates.signatory_missing': { status: 409, id: 'Penanda tangan untuk tanggal ini belum ditetapkan pada pengaturan instansi.', en: 'No signatory is set for this date.' },
  'reporting.export_expired': { status: 410, id: 'Tautan unduhan sudah kedaluwarsa. Buat ekspor baru.', en: 'The download link has expired. Order a new export.' },
  'notifications.kind_mandatory': { status: 409, id: 'Pemberitahuan ini wajib dan tidak dapat dimatikan.', en: 'This message is mandatory and cannot be turned off.' },
  'notifications.template_invalid': { status: 400, id: 'Teks memuat bagian yang tidak dikenal atau tidak diizinkan. Gunakan hanya kata isian yang tercantum.', en: 'The text holds something unknown or not allowed. Use only the tokens listed.' },
  'reporting.export_not_ready': { status: 409, id: 'Ekspor sedang disiapkan.', en: 'The export is being prepared.' },
} as const satisfies Record<string, ErrorWord>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** The one error that domain code throws. `details` is shown to the caller: no personal data of others. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: Readonly<Record<string, unknown>>,
  ) {
    super(ERROR_CODES[code].en);
    this.name = 'DomainError';
  }
}
