import type { NoticeKind, NoticeLanguage } from './notice-kinds.rules';

/** What a kind of message is called in lists. */
export const NOTICE_LABELS: Readonly<Record<NoticeKind, Readonly<Record<NoticeLanguage, string>>>> = {
  account_ready: { id: 'Akun siap digunakan', en: 'Account ready' },
  request_waiting: { id: 'Pengajuan menunggu keputusan Anda', en: 'A request waits for your decision' },
  request_approved: { id: 'Pengajuan disetujui', en: 'Request approved' },
  request_rejected: { id: 'Pengajuan belum disetujui', en: 'Request not approved' },
  request_forwarded: { id: 'Pengajuan diteruskan kepada Anda', en: 'A request was sent on to you' },
  decision_withdrawn: { id: 'Keputusan ditarik kembali', en: 'A decision was taken back' },
  seat_given: { id: 'Mendapat tempat dari daftar cadangan', en: 'A seat from the waiting list' },
  waiting_passed: { id: 'Tidak lagi dalam daftar cadangan', en: 'No longer on the waiting list' },
  review_waiting: { id: 'Draf menunggu tinjauan Anda', en: 'A draft waits for your review' },
  review_forwarded: { id: 'Tinjauan diteruskan kepada Anda', en: 'A review was sent on to you' },
  draft_returned: { id: 'Draf dikembalikan untuk diperbaiki', en: 'Draft returned for repair' },
  course_published: { id: 'Pelatihan Anda terbit', en: 'Your course is published' },
  deadline_near: { id: 'Tujuh hari dan satu hari sebelum batas waktu', en: 'Seven days and one day before a deadline' },
  certificate_issued: { id: 'Sertifikat terbit', en: 'Certificate issued' },
  certificate_corrected: { id: 'Sertifikat dikoreksi', en: 'Certificate corrected' },
  certificate_revoked: { id: 'Sertifikat dicabut', en: 'Certificate revoked' },
  completion_annulled: { id: 'Kelulusan dibatalkan', en: 'Completion annulled' },
  jp_reminder: { id: 'Pengingat capaian JP', en: 'Reminder of the JP of the year' },
  export_ready: { id: 'Berkas laporan siap', en: 'Report file ready' },
};
