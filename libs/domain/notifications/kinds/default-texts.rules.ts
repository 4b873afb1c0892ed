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
    id: { subject: '{{days}} hari lagi: {{course}}', text: 'Batas waktu {{course}} adalah {{date}}. Lanjutkan dari pelajaran terakhir Anda; catatan belajar Anda tersimpan.' },
    en: { subject: '{{days}} days left: {{course}}', text: 'The deadline of {{course}} is {{date}}. Go on from your last lesson; what you have learned is saved.' },
  },
  assigned: {
    id: { subject: 'Anda ditugaskan mengikuti {{course}}', text: 'Anda sudah terdaftar pada {{course}} dan dapat mulai belajar kapan saja.{{#if date}} Selesaikan paling lambat {{date}}.{{/if}}' },
    en: { subject: 'You were assigned to {{course}}', text: 'You are enrolled in {{course}} and can begin at any time.{{#if date}} Finish it by {{date}}.{{/if}}' },
  },
  deadline_changed: {
    id: { subject: 'Batas waktu {{course}} berubah', text: '{{#if date}}Selesaikan {{course}} paling lambat {{date}}.{{/if}}\nAlasan: {{reason}}' },
    en: { subject: 'The deadline of {{course}} has changed', text: '{{#if date}}Finish {{course}} by {{date}}.{{/if}}\nReason: {{reason}}' },
  },
  exempted: {
    id: { subject: 'Anda dibebaskan dari {{course}}', text: 'Anda tidak perlu menyelesaikan {{course}}.\nAlasan: {{reason}}\nCatatan belajar Anda tetap tersimpan.' },
    en: { subject: 'You are exempted from {{course}}', text: 'You need not finish {{course}}.\nReason: {{reason}}\nWhat you have learned stays recorded.' },
  },
  withdrawn: {
    id: { subject: 'Pendaftaran Anda pada {{course}} diakhiri', text: 'Penyelenggara mengakhiri pendaftaran Anda pada {{course}}.\nAlasan: {{reason}}\nCatatan belajar Anda tetap tersimpan.' },
    en: { subject: 'Your enrolment in {{course}} was ended', text: 'The organiser ended your enrolment in {{course}}.\nReason: {{reason}}\nWhat you have learned stays recorded.' },
  },
  reinstated: {
    id: { subject: 'Anda diikutkan kembali pada {{course}}', text: 'Lanjutkan {{course}} dari pelajaran terakhir Anda.{{#if date}} Selesaikan paling lambat {{date}}.{{/if}}\nAlasan: {{reason}}' },
    en: { subject: 'You are back in {{course}}', text: 'Go on with {{course}} from your last lesson.{{#if date}} Finish it by {{date}}.{{/if}}\nReason: {{reason}}' },
  },
  certificate_issued: {
    id: { subject: 'Sertifikat terbit: {{course}}', text: 'Selamat atas selesainya {{course}}. Sertifikat nomor {{number}} sudah terbit dan {{jp}} JP tercatat; {{#if signature}}berkasnya {{signature}}{{else}}unduh dari halaman sertifikat{{/if}}.' },
    en: { subject: 'Certificate issued: {{course}}', text: 'Congratulations on finishing {{course}}. Certificate {{number}} was issued and {{jp}} JP are recorded; {{#if signature}}its file {{signature}}{{else}}download it from its page{{/if}}.' },
  },
  certificate_signed: {
    id: { subject: 'Sertifikat ditandatangani: {{course}}', text: 'Sertifikat {{course}} nomor {{number}} sudah ditandatangani secara elektronik dan dapat diunduh dari halaman sertifikat.' },
    en: { subject: 'Certificate signed: {{course}}', text: 'Your certificate for {{course}}, {{number}}, has its electronic signature and can be downloaded from its page.' },
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
  announcement: {
    id: {
      subject: '{{#if heading}}{{heading}} · {{course}}{{else}}Pengumuman {{course}} telah ditarik{{/if}}',
      text: '{{#if heading}}{{excerpt}}{{else}}Pengumuman ini telah ditarik oleh pengampu. Tidak ada yang perlu Anda lakukan.{{/if}}',
    },
    en: {
      subject: '{{#if heading}}{{heading}} · {{course}}{{else}}An announcement of {{course}} was withdrawn{{/if}}',
      text: '{{#if heading}}{{excerpt}}{{else}}The trainer withdrew this announcement. You need not do anything.{{/if}}',
    },
  },
  question_asked: {
    id: { subject: 'Pertanyaan baru: {{course}}', text: '{{#if person}}{{person}}{{else}}Seseorang{{/if}} bertanya pada {{course}}. Jawab di Tanya Jawab pelatihan.' },
    en: { subject: 'New question: {{course}}', text: '{{#if person}}{{person}}{{else}}Somebody{{/if}} asked a question in {{course}}. Answer it in the thread of the course.' },
  },
  question_answered: {
    id: { subject: 'Pertanyaan Anda dijawab: {{course}}', text: '{{#if person}}{{person}}{{else}}Pengampu{{/if}} menjawab pertanyaan Anda pada {{course}}. Bila jawabannya membantu, tandai sebagai jawaban yang diterima.' },
    en: { subject: 'Your question was answered: {{course}}', text: '{{#if person}}{{person}}{{else}}The trainer{{/if}} answered your question in {{course}}. If the answer helped, mark it as accepted.' },
  },
  mentioned: {
    id: { subject: 'Anda disebut dalam Tanya Jawab: {{course}}', text: '{{#if person}}{{person}}{{else}}Pengampu{{/if}} menyebut Anda dalam Tanya Jawab {{course}}.' },
    en: { subject: 'You were mentioned: {{course}}', text: '{{#if person}}{{person}}{{else}}The trainer{{/if}} mentioned you in the thread of {{course}}.' },
  },
  post_reported: {
    id: { subject: 'Tulisan dilaporkan: {{course}}', text: 'Sebuah tulisan dalam Tanya Jawab {{course}} dilaporkan. Periksa, lalu sembunyikan dengan alasan atau nyatakan tidak bermasalah.' },
    en: { subject: 'A post was reported: {{course}}', text: 'A post in the thread of {{course}} was reported. Look at it, then hide it with a reason or say that it may stay.' },
  },
  post_hidden: {
    id: { subject: 'Tulisan Anda disembunyikan: {{course}}', text: 'Pengampu menyembunyikan tulisan Anda dalam Tanya Jawab {{course}}.{{#if reason}}\nAlasan: {{reason}}{{/if}}' },
    en: { subject: 'Your post was hidden: {{course}}', text: 'The trainer hid your post in the thread of {{course}}.{{#if reason}}\nReason: {{reason}}{{/if}}' },
  },
  change_asked: {
    id: { subject: 'Apa yang berubah setelah {{course}}', text: 'Dua minggu lalu Anda menyelesaikan {{course}}. Bila ada yang berubah dalam pekerjaan Anda, satu kalimat dari Anda membantu rekan memilih pelatihan. Anda menentukan siapa yang membacanya; mengisinya tidak wajib.' },
    en: { subject: 'What changed after {{course}}', text: 'Two weeks ago you completed {{course}}. If something changed in your work, one line from you helps colleagues choose. You decide who reads it; it is not required.' },
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
