import { defineMessages } from '../../ui/i18n/define-messages';

export const correctionMessages = defineMessages({
  id: {
    correction: 'Perbaiki Salah Ketik hanya mengubah teks; setelah terbit, peserta yang sedang belajar langsung memakainya tanpa kehilangan catatan. Perubahan lain menjadi versi baru.',
    correct: 'Perbaiki Salah Ketik',
    correcting: 'Perbaikan salah ketik: hanya teks yang dapat diubah. Setelah peninjau menerbitkannya, peserta yang sedang belajar langsung memakai teks baru.',
    tooWide: 'Perubahan berikut bukan perbaikan teks:',
    tooWideRULES: 'Keterangan atau aturan pelatihan',
    tooWideOUTLINE: 'Susunan, waktu, atau JP pelajaran',
    tooWideLESSON: (title: string) => `Isi pelajaran "${title}" selain teksnya`,
    widen: 'Lanjutkan sebagai Versi Biasa',
    correctingQuiz: 'Perbaikan salah ketik: kata-kata soal, pilihan, dan penjelasan dapat diubah selama artinya tetap. Kunci dan bobot tidak berubah; jawaban dan kesempatan peserta tetap dihitung.',
    reviewCorrection: 'Perbaikan salah ketik. Menerbitkannya sekaligus memindahkan peserta yang sedang belajar ke teks baru; catatan belajar mereka tetap.',
  },
  en: {
    correction: 'Mending typing errors changes texts only; once published, running learners use them at once and lose nothing. Other changes become a new version.',
    correct: 'Mend typing errors',
    correcting: 'Mending typing errors: only texts can be changed. Once the reviewer publishes it, running learners use the new texts at once.',
    tooWide: 'These changes are more than texts:',
    tooWideRULES: 'Description or rules of the course',
    tooWideOUTLINE: 'Order, time or JP of lessons',
    tooWideLESSON: (title: string) => `What the lesson "${title}" holds besides its text`,
    widen: 'Go on as an ordinary version',
    correctingQuiz: 'Mending typing errors: words of questions, choices and explanations can be changed while they mean the same. Key and points stay; answers and attempts of participants keep counting.',
    reviewCorrection: 'Typing errors only. Publishing it also takes running learners to the new texts; their records stay.',
  },
});
