import { defineMessages } from '../../ui/i18n/define-messages';

/** What publication asks for, by condition. */
export const conditionMessages = defineMessages({
  id: {
    DESCRIBED: 'Judul dan ringkasan terisi',
    MODULES_ADD_UP: (sum: number, jp: number) => `Jumlah JP modul sama dengan JP pelatihan (${sum} dari ${jp} JP)`,
    LESSONS_READY: (title: string) => (title ? `Setiap modul memiliki materi yang terisi: lengkapi "${title}"` : 'Setiap modul memiliki materi yang terisi'),
    QUIZ_KEYS: (title: string) => (title ? `Setiap soal kuis memiliki kunci: lengkapi "${title}"` : 'Setiap soal kuis memiliki kunci'),
    COMPETENCIES: 'Kompetensi dan levelnya dipilih',
    MINUTES_PLAUSIBLE: (minutes: number, least: number) => `Waktu belajar sesuai JP (${minutes} menit${least ? `, paling sedikit ${least}` : ''})`,
    NOT_PUBLISHED: (title: string) => `Pelatihan prasyarat "${title}" tidak ada di katalog: hapus dari prasyarat atau tunggu sampai terbit`,
    CIRCLE: (title: string) => `Pelatihan prasyarat "${title}" mensyaratkan pelatihan ini juga: hapus salah satunya`,
    REVIEWER: 'Ada peninjau selain Anda',
  },
  en: {
    DESCRIBED: 'Title and summary are filled in',
    MODULES_ADD_UP: (sum: number, jp: number) => `JP of the modules add up to the course (${sum} of ${jp} JP)`,
    LESSONS_READY: (title: string) => (title ? `Every module has material: complete "${title}"` : 'Every module has material'),
    QUIZ_KEYS: (title: string) => (title ? `Every question has a key: complete "${title}"` : 'Every question has a key'),
    COMPETENCIES: 'Competencies and levels are chosen',
    MINUTES_PLAUSIBLE: (minutes: number, least: number) => `Learning time fits the JP (${minutes} minutes${least ? `, at least ${least}` : ''})`,
    NOT_PUBLISHED: (title: string) => `The prerequisite "${title}" is not in the catalogue: remove it, or wait until it is published`,
    CIRCLE: (title: string) => `The prerequisite "${title}" requires this course too: remove one of them`,
    REVIEWER: 'There is a reviewer other than you',
  },
});
