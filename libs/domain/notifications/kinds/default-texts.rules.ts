import type { NoticeKind, NoticeLanguage } from './notice-kinds.rules';

/** Subject and text of a message; both may hold {{tokens}} and {{#if token}}…{{/if}}. */
export interface NoticeText {
  readonly subject: string;
  readonly text: string;
}

export type NoticeTexts = Readonly<Record<NoticeLanguage, NoticeText>>;

/** The texts of the product; an agency may put its own in their place. */
export const DEFAULT_TEXTS: Readonly<Record<NoticeKind, NoticeTexts>> = {
  account_ready: {
    id: { subject: 'Akun Anda siap digunakan', text: 'Akun pembelajaran Anda di {{agency}} sudah aktif. Pelatihan untuk jabatan Anda tersedia di Beranda.' },
    en: { subject: 'Your account is ready', text: 'Your learning account at {{agency}} is active. Courses for your position are on the start page.' },
  },
  request_waiting: {
    id: { subject: '{{person}} mengajukan {{course}}', text: '{{person}} meminta persetujuan Anda untuk mengikuti {{course}}. Setujui atau tolak di halaman Menunggu Tindakan Anda.' },
    en: { subject: '{{person}} asks for {{course}}', text: '{{person}} asks you to approve the course {{course}}. Approve or reject it on the page Waiting for You.' },
  },
  request_approved: {
    id: { subject: 'Disetujui: {{course}}', text: 'Atasan Anda menyetujui pengajuan {{course}}. Anda dapat mulai belajar sekarang.' },
    en: { subject: 'Approved: {{course}}', text: 'Your supervisor approved your request for {{course}}. You can begin now.' },
  },
  request_rejected: {
    id: {
      subject: 'Belum disetujui: {{course}}',
      text: 'Pengajuan Anda untuk {{course}} belum disetujui.{{#if reason}}\nAlasan: {{reason}}{{/if}}\nBicarakan dengan atasan Anda; Anda dapat mengajukan kembali dari halaman pelatihan.',
    },
    en: {
      subject: 'Not approved: {{course}}',
      text: 'Your request for {{course}} was not approved.{{#if reason}}\nReason: {{reason}}{{/if}}\nTalk to your supervisor; you can ask again from the page of the course.',
    },
  },
  request_forwarded: {
    id: { subject: 'Diteruskan kepada Anda: {{person}}, {{course}}', text: 'Pengajuan {{person}} untuk {{course}} belum dijawab selama {{days}} hari kerja, sehingga diteruskan kepada Anda. Setujui atau tolak di halaman Menunggu Tindakan Anda.' },
    en: { subject: 'Sent on to you: {{person}}, {{course}}', text: 'The request of {{person}} for {{course}} stayed unanswered for {{days}} working days and was sent on to you. Approve or reject it on the page Waiting for You.' },
  },
  decision_withdrawn: {
    id: { subject: 'Ditinjau kembali: {{course}}', text: 'Keputusan atas pengajuan Anda untuk {{course}} ditarik kembali. Pengajuan Anda menunggu keputusan yang baru; Anda tidak perlu mengajukan ulang.' },
    en: { subject: 'Under review again: {{course}}', text: 'The decision on your request for {{course}} was taken back. Your request waits for a new decision; you need not ask again.' },
  },
  seat_given: {
    id: { subject: 'Anda mendapat tempat: {{course}}', text: 'Giliran Anda dalam daftar cadangan tiba: satu tempat pada {{course}} kini atas nama Anda. Bila pelatihan ini memerlukan persetujuan atasan, permintaannya sudah dikirim; bila tidak, Anda dapat mulai belajar sekarang.' },
    en: { subject: 'You have a seat: {{course}}', text: 'Your turn on the waiting list has come: a seat in {{course}} is yours. If the course needs the approval of your supervisor, it has been asked for; if not, you can begin now.' },
  },
  waiting_passed: {
    id: { subject: 'Tidak lagi dalam daftar cadangan: {{course}}', text: 'Saat satu tempat pada {{course}} tersedia, syaratnya belum Anda penuhi, sehingga tempat itu diberikan kepada pegawai berikutnya. Buka halaman pelatihan untuk melihat syaratnya.' },
    en: { subject: 'No longer on the waiting list: {{course}}', text: 'When a seat in {{course}} became free you did not meet its conditions, so it went to the next person. The page of the course shows the conditions.' },
  },
  review_waiting: {
    id: { subject: 'Menunggu tinjauan: {{course}}', text: 'Draf {{course}} diajukan untuk ditinjau. Terbitkan atau kembalikan dengan catatan.' },
    en: { subject: 'Waiting for review: {{course}}', text: 'The draft {{course}} was handed in. Publish it, or return it with a note.' },
  },
  review_forwarded: {
    id: { subject: 'Belum ditinjau: {{course}}', text: 'Draf {{course}} belum ditinjau selama {{days}} hari kerja, sehingga diteruskan kepada Anda. Terbitkan atau kembalikan dengan catatan.' },
    en: { subject: 'Not reviewed yet: {{course}}', text: 'The draft {{course}} has waited for its review for {{days}} working days and was sent on to you. Publish it, or return it with a note.' },
  },
  draft_returned: {
    id: { subject: 'Dikembalikan untuk diperbaiki: {{course}}', text: 'Peninjau mengembalikan {{course}}.{{#if reason}}\nCatatan: {{reason}}{{/if}}\nPerbaiki draf lalu ajukan kembali.' },
    en: { subject: 'Returned for repair: {{course}}', text: 'The reviewer returned {{course}}.{{#if reason}}\nNote: {{reason}}{{/if}}\nMend the draft and hand it in again.' },
  },
  course_published: {
    id: { subject: 'Terbit: {{course}}', text: 'Pelatihan Anda {{course}} sudah terbit dan dapat ditemukan di katalog.' },
    en: { subject: 'Published: {{course}}', text: 'Your course {{course}} is published and can be found in the catalogue.' },
  },
  deadline_near: {
    id: { subject: '{{days}} hari lagi: {{course}}', text: '{{course}} ditutup pada {{date}}. Lanjutkan dari pelajaran terakhir Anda; catatan belajar Anda tersimpan.' },
    en: { subject: '{{days}} days left: {{course}}', text: '{{course}} closes on {{date}}. Go on from your last lesson; what you have learned is saved.' },
  },
  certificate_issued: {
    id: { subject: 'Sertifikat terbit: {{course}}', text: 'Selamat atas selesainya {{course}}. Sertifikat nomor {{number}} sudah terbit dan {{jp}} JP tercatat; unduh dari halaman sertifikat.' },
    en: { subject: 'Certificate issued: {{course}}', text: 'Congratulations on finishing {{course}}. Certificate {{number}} was issued and {{jp}} JP are recorded; download it from its page.' },
  },
  certificate_corrected: {
    id: { subject: 'Sertifikat dikoreksi: {{course}}', text: 'Sertifikat {{course}} diterbitkan kembali dengan data yang sudah diperbaiki, nomor {{number}}. Gunakan sertifikat yang baru.' },
    en: { subject: 'Certificate corrected: {{course}}', text: 'Your certificate for {{course}} was issued again with corrected data as {{number}}. Please use the new one.' },
  },
  certificate_revoked: {
    id: { subject: 'Sertifikat dicabut: {{course}}', text: 'Sertifikat {{course}} nomor {{number}} dicabut. Alasannya tercantum di halaman sertifikat; hubungi admin bila Anda keberatan.' },
    en: { subject: 'Certificate revoked: {{course}}', text: 'Your certificate for {{course}}, {{number}}, was revoked. Its page tells why; ask the admin if you object.' },
  },
  completion_annulled: {
    id: { subject: 'Kelulusan dibatalkan: {{course}}', text: 'Kelulusan Anda pada {{course}} dibatalkan, beserta sertifikat dan JP-nya. Anda dapat belajar kembali; halaman Mengapa menjelaskan langkahnya.' },
    en: { subject: 'Completion annulled: {{course}}', text: 'Your completion of {{course}} was annulled, with its certificate and JP. You can study again; the page "Why" tells how.' },
  },
  jp_reminder: {
    id: { subject: 'Capaian JP Anda tahun ini', text: 'Capaian JP Anda tahun ini belum mencapai target. Halaman Capaian menunjukkan sisanya, dan Katalog menampilkan pelatihan untuk jabatan Anda.' },
    en: { subject: 'Your JP of this year', text: 'You have not met the JP of this year yet. The page My Record shows what is missing, and the catalogue has courses for your position.' },
  },
  export_ready: {
    id: { subject: 'Berkas laporan siap diunduh', text: 'Berkas yang Anda pesan sudah siap dan dapat diunduh selama 24 jam.' },
    en: { subject: 'Your report file is ready', text: 'The file that you ordered is ready and can be downloaded for 24 hours.' },
  },
};
