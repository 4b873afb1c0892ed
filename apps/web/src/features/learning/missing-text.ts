import { defineMessages } from '../../ui/i18n/define-messages';
import { formatDate, formatMinutes, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import type { Missing } from './api';

const missingMessages = defineMessages({
  id: {
    readMore: (minutes: string) => `Baca sekitar ${minutes} lagi untuk menyelesaikan pelajaran ini.`,
    reachEnd: 'Baca sampai akhir untuk menyelesaikan pelajaran ini.',
    watchMore: (minutes: string) => `Putar sekitar ${minutes} lagi untuk menyelesaikan pelajaran ini.`,
    seePages: (pages: string) => `Buka ${pages} halaman lagi untuk menyelesaikan pelajaran ini.`,
    takeQuiz: 'Kerjakan kuis ini untuk menyelesaikan pelajaran.',
    passQuiz: (best: string, grade: string) => `Nilai terbaik Anda ${best}; nilai kelulusan ${grade}. Pelajari kembali lalu coba lagi.`,
    openLink: 'Buka tautannya untuk menyelesaikan pelajaran ini.',
    lesson: 'Ada pelajaran wajib yang belum selesai.',
    activeTime: (minutes: string) => `Belajar aktif sekitar ${minutes} lagi. Anda dapat membaca kembali pelajaran mana pun.`,
    date: (date: string, cap: string) => `Paling cepat selesai ${date}, karena e-learning dihitung paling banyak ${cap} JP per hari.`,
  },
  en: {
    readMore: (minutes) => `Read about ${minutes} more to finish this lesson.`,
    reachEnd: 'Read to the end to finish this lesson.',
    watchMore: (minutes) => `Play about ${minutes} more to finish this lesson.`,
    seePages: (pages) => `Open ${pages} more pages to finish this lesson.`,
    takeQuiz: 'Take this quiz to finish the lesson.',
    passQuiz: (best, grade) => `Your best score is ${best}; ${grade} is needed. Study again and try once more.`,
    openLink: 'Open the link to finish this lesson.',
    lesson: 'A required lesson is not done yet.',
    activeTime: (minutes) => `Study about ${minutes} more. You may read any lesson again.`,
    date: (date, cap) => `Completed on ${date} at the earliest, for e-learning counts at most ${cap} JP a day.`,
  },
});

/** What is missing, in a sentence that names the next step. */
export function useMissingText(): (missing: Missing) => string {
  const words = useMessages(missingMessages);
  const { language } = useLanguage();
  const minutes = (seconds = 0) => formatMinutes(Math.max(1, Math.ceil(seconds / 60)), language);
  const number = (value = 0) => formatNumber(value, language);
  return (missing) => {
    switch (missing.code) {
      case 'READ_MORE':
        return words.readMore(minutes(missing.seconds));
      case 'REACH_END':
        return words.reachEnd;
      case 'WATCH_MORE':
        return words.watchMore(minutes(missing.seconds));
      case 'SEE_PAGES':
        return words.seePages(number(missing.pages));
      case 'TAKE_QUIZ':
        return words.takeQuiz;
      case 'PASS_QUIZ':
        return words.passQuiz(number(missing.best), number(missing.passingGrade));
      case 'OPEN_LINK':
        return words.openLink;
      case 'LESSON':
        return words.lesson;
      case 'ACTIVE_TIME':
        return words.activeTime(minutes(missing.seconds));
      case 'DATE':
        return words.date(formatDate(missing.on ?? '', language), number(missing.dailyJpCap));
    }
  };
}
