import type { NoticeKind, NoticeLanguage } from './notice-kinds.rules';

/** What a kind of message is called in lists. */
export const NOTICE_LABELS: Readonly<Record<NoticeKind, Readonly<Record<NoticeLanguage, string>>>> = {
  account_ready: { id: 'Akun siap digunakan', en: 'Account ready' },
  request_waiting: { id: 'Pengajuan menunggu keputusan Anda', en: 'A request waits for your decision' },
  request_approved: { id: 'Pengajuan disetujui', en: 'Request approved' },
  request_rejected: { id: 'Pengajuan belum disetujui', en: 'Request not approved' },
  review_waiting: { id: 'Draf menunggu tinjauan Anda', en: 'A draft waits for your review' },
  draft_returned: { id: 'Draf dikembalikan untuk diperbaiki', en: 'Draft returned for repair' },
  course_published: { id: 'Pelatihan Anda terbit', en: 'Your course is published' },
  deadline_near: { id: 'Tujuh hari dan satu hari sebelum batas waktu', en: 'Seven days and one day before a deadline' },
  assigned: { id: 'Anda didaftarkan pada pelatihan', en: 'You were enrolled in a course' },
  deadline_changed: { id: 'Batas waktu berubah', en: 'Deadline changed' },
  exempted: { id: 'Dibebaskan dari pelatihan', en: 'Exempted from a course' },
  withdrawn: { id: 'Dikeluarkan dari pelatihan', en: 'Withdrawn from a course' },
  reinstated: { id: 'Diikutkan kembali', en: 'Taken back into a course' },
  certificate_issued: { id: 'Sertifikat terbit', en: 'Certificate issued' },
  certificate_corrected: { id: 'Sertifikat dikoreksi', en: 'Certificate corrected' },
  certificate_revoked: { id: 'Sertifikat dicabut', en: 'Certificate revoked' },
  completion_annulled: { id: 'Kelulusan dibatalkan', en: 'Completion annulled' },
  announcement: { id: 'Pengumuman pelatihan', en: 'Announcement of a course' },
  question_asked: { id: 'Pertanyaan baru pada pelatihan Anda', en: 'New question in your course' },
  question_answered: { id: 'Pertanyaan Anda dijawab', en: 'Your question was answered' },
  mentioned: { id: 'Anda disebut dalam Tanya Jawab', en: 'You were mentioned in a thread' },
  post_reported: { id: 'Tulisan dilaporkan', en: 'A post was reported' },
  post_hidden: { id: 'Tulisan Anda disembunyikan', en: 'Your post was hidden' },
  export_ready: { id: 'Berkas laporan siap', en: 'Report file ready' },
};
